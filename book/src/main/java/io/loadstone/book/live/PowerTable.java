package io.loadstone.book.live;

import io.loadstone.book.Edition;
import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.evidence.Evidence.Judgement;
import io.loadstone.book.evidence.Evidence.Outcome;
import io.loadstone.book.evidence.Evidence.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.jspecify.annotations.Nullable;

/// Every subject against every guarantee of a concept: `power::shuffle[]`. A concept with several seams has a table for each.
///
/// A right program that is not SUPPORTED throughout, and a wrong one that is REFUTED by nothing, are problems, save the
/// results named in `except` (`except="shuffle.in-place@inside-out-copy"`: right, but not in place). `only` names the
/// guarantees of one of several tables by how they begin (`only="importance.kish,queueing.mm1-"`). A student's edition
/// shows the first form of each mistake; the instructor's shows all, and how much evidence each verdict took.
@Name("power")
public final class PowerTable extends BlockMacroProcessor {

    /// How a further form of the same mistake is named: `naive-swap-2`.
    private static final Pattern FORM = Pattern.compile("-[2-9]$");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private final Results results;

    public PowerTable(Results results) {
        this.results = results;
    }

    @Override
    public @Nullable StructuralNode process(StructuralNode parent, String concept, Map<String, Object> attributes) {
        Place place = Place.of(results.home(), parent, "power::" + concept + "[");
        SortedMap<String, SortedMap<String, Evidence>> subjects = new TreeMap<>();
        List<String> only = COMMA.splitAsStream(String.valueOf(attributes.getOrDefault("only", "")))
                .filter(guarantee -> !guarantee.isBlank()).toList();
        for (String id : results.committed().items().keySet()) {
            int at = id.indexOf('@');
            if (!id.startsWith(concept + ".") || at < 0 || !(only.isEmpty() || only.stream().anyMatch(id::startsWith)))
                continue;
            results.show(id, place).ifPresent(evidence -> {
                Judgement j = evidence.judgement();
                if (j == null)
                    return;
                subjects.computeIfAbsent(j.subject().name(), _ -> new TreeMap<>()).put(j.guarantee(), evidence);
            });
        }
        if (subjects.isEmpty()) {
            results.problem(place, "no verdict on '" + concept + "' is in book/evidence", Results.command(concept
                    + ".law@subject"));
            return null;
        }
        only.stream()
                .filter(guarantee -> subjects.values().stream()
                        .noneMatch(of -> of.keySet().stream().anyMatch(id -> id.startsWith(guarantee))))
                .forEach(guarantee -> results.problem(place, "no verdict of '" + guarantee + "' is in book/evidence",
                        Results.command(guarantee + "@subject")));
        List<String> except = COMMA.splitAsStream(String.valueOf(attributes.getOrDefault("except", ""))).toList();
        subjects.forEach((subject, verdicts) -> check(subject, verdicts, except, place));
        String name = only.isEmpty() ? concept : only.getFirst().replace('.', '-');
        List<Set<String>> seams = seams(subjects);
        StringBuilder tables = new StringBuilder();
        for (int seam = 0; seam < seams.size(); seam++) {
            Set<String> laws = seams.get(seam);
            List<String> order = new ArrayList<>(subjects.keySet());
            order.removeIf(one -> !laws.contains(subjects.getOrDefault(one, new TreeMap<>()).firstKey()));
            order.sort(Comparator.comparing((String one) -> role(subjects.get(one))));
            tables.append(html(order, subjects, List.copyOf(laws), seam == 0 ? name : name + "-" + (seam + 1)));
        }
        return createBlock(parent, "pass", tables.toString());
    }

    /// The guarantees of each seam: those that are tried on the same subjects belong together.
    private static List<Set<String>> seams(SortedMap<String, SortedMap<String, Evidence>> subjects) {
        List<Set<String>> seams = new ArrayList<>();
        for (Map<String, Evidence> verdicts : subjects.values()) {
            Set<String> joined = new TreeSet<>(verdicts.keySet());
            seams.removeIf(seam -> {
                boolean same = seam.stream().anyMatch(verdicts::containsKey);
                if (same)
                    joined.addAll(seam);
                return same;
            });
            seams.add(joined);
        }
        seams.sort(Comparator.comparing(seam -> String.join(" ", seam)));
        return seams;
    }

    private static Role role(@Nullable SortedMap<String, Evidence> verdicts) {
        if (verdicts == null)
            return Role.STUDENT;
        Judgement j = verdicts.values().iterator().next().judgement();
        return j == null ? Role.STUDENT : j.subject().role();
    }

    private void check(String subject, SortedMap<String, Evidence> verdicts, List<String> except,
            Place place) {
        switch (role(verdicts)) {
            case REFERENCE, VARIANT -> verdicts.values().stream().filter(e -> !except.contains(e.id()))
                    .forEach(e -> results.expect(e, Outcome.SUPPORTED, place));
            case MUTANT -> {
                if (verdicts.values().stream().noneMatch(e -> outcome(e) == Outcome.REFUTED)) {
                    results.problem(place, "'" + subject + "' is wrong on purpose, but no guarantee refutes it",
                            "strengthen a guarantee, or say what it is if it is not wrong");
                }
            }
            case FOREIGN, STUDENT -> {
                // nothing is expected of them
            }
        }
    }

    private static @Nullable Outcome outcome(Evidence evidence) {
        Judgement j = evidence.judgement();
        return j == null ? null : j.outcome();
    }

    private String html(List<String> order, SortedMap<String, SortedMap<String, Evidence>> subjects,
            List<String> guarantees, String concept) {
        StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append("Verdict of each guarantee on each program\"><table class=\"power\" id=\"power-")
                .append(concept).append("\"><thead><tr><th scope=\"col\">program</th>");
        for (String guarantee : guarantees) {
            out.append("<th scope=\"col\">").append(Html.text(guarantee.substring(guarantee.indexOf('.') + 1)
                    .replace('-', ' '))).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (String subject : order) {
            SortedMap<String, Evidence> verdicts = subjects.getOrDefault(subject, new TreeMap<>());
            boolean brief = results.edition() == Edition.STUDENT;
            if (brief && subjects.containsKey(FORM.matcher(subject).replaceFirst("")) && FORM.matcher(subject).find())
                continue;
            long forms = subjects.keySet().stream()
                    .filter(name -> FORM.matcher(name).replaceFirst("").equals(subject)).count();
            out.append("<tr class=\"").append(role(verdicts).name().toLowerCase(Locale.ROOT))
                    .append("\"><th scope=\"row\">").append(Html.text(subject))
                    .append(brief && forms > 1 ? " <small>the first of " + forms + " forms</small>" : "")
                    .append("</th>");
            for (String guarantee : guarantees) {
                out.append(cell(verdicts.get(guarantee)));
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody></table></div>").toString();
    }

    private String cell(@Nullable Evidence evidence) {
        Judgement j = evidence == null ? null : evidence.judgement();
        if (evidence == null || j == null)
            return "<td>–</td>";
        String detail = "";
        if (results.edition() == Edition.INSTRUCTOR) {
            detail = " <small>" + (j.logE() != null ? "log E " + Html.brief(j.logE()) : j.basis().words())
                    + (j.observations() > 0 ? "<br>" + Html.count(j.observations()) : "") + "</small>";
        }
        return "<td class=\"" + VerdictBox.css(j.outcome()) + "\"><a class=\"result\" href=\"#"
                + Results.anchor(evidence.id()) + "\">" + j.outcome().words().toLowerCase(Locale.ROOT) + "</a>"
                + detail + "</td>";
    }
}
