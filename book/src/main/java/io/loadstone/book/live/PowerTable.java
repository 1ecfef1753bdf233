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

/// Every subject against every guarantee of a concept: `power::shuffle[]`.
///
/// With `laws="mm1-,mg1-"` only guarantees whose law begins so: a concept of many seams has a table for each.
/// A right program that is not SUPPORTED throughout, and a wrong one that is REFUTED by nothing, are problems, save the
/// results named in `except` (`except="shuffle.in-place@inside-out-copy"`: right, but not in place). A student's edition
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
        Set<String> guarantees = new TreeSet<>();
        List<String> laws = COMMA.splitAsStream(String.valueOf(attributes.getOrDefault("laws", ""))).toList();
        for (String id : results.committed().items().keySet()) {
            if (!id.contains("@") || laws.stream().noneMatch(law -> id.startsWith(concept + "." + law)))
                continue;
            results.show(id, place).ifPresent(evidence -> {
                Judgement j = evidence.judgement();
                if (j == null)
                    return;
                guarantees.add(j.guarantee());
                subjects.computeIfAbsent(j.subject().name(), _ -> new TreeMap<>()).put(j.guarantee(), evidence);
            });
        }
        if (subjects.isEmpty()) {
            results.problem(place, "no verdict on '" + concept + "' is in book/evidence", Results.command(concept
                    + ".law@subject"));
            return null;
        }
        List<String> except = COMMA.splitAsStream(String.valueOf(attributes.getOrDefault("except", ""))).toList();
        subjects.forEach((subject, verdicts) -> check(subject, verdicts, except, place));
        List<String> order = new ArrayList<>(subjects.keySet());
        order.sort(Comparator.comparing((String name) -> role(subjects.get(name))));
        return createBlock(parent, "pass", html(order, subjects, List.copyOf(guarantees), concept));
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
        StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
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
