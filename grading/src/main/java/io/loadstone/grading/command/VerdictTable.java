package io.loadstone.grading.command;

import io.loadstone.evidence.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Subjects down, guarantees across.
final class VerdictTable {
    private static final int COLUMN = 4;

    private final Terminal terminal;

    VerdictTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Verified> verified) {
        List<String> guarantees = verified.stream().map(one -> one.judgement().guarantee()).distinct().toList();
        Map<Subject, Map<String, Verified>> rows = new LinkedHashMap<>();
        verified.forEach(one -> rows.computeIfAbsent(one.candidate().subject(), _ -> new LinkedHashMap<>())
                .put(one.judgement().guarantee(), one));
        legend(guarantees);
        int names = rows.keySet().stream().mapToInt(subject -> subject.name().length()).max().orElse(0);
        names = Math.max(names, 24) + 2;
        Subject.Role role = null;
        for (var row : rows.entrySet()) {
            if (row.getKey().role() != role) {
                role = row.getKey().role();
                header(role, names, guarantees.size());
            }
            StringBuilder line = new StringBuilder(("  %-" + names + "s").formatted(row.getKey().name()));
            for (String guarantee : guarantees) {
                Verified one = row.getValue().get(guarantee);
                line.append(one == null ? " ".repeat(COLUMN) : cell(one));
            }
            terminal.out().println(line.toString().stripTrailing());
        }
        terminal.out().println();
        broken(verified);
    }

    private void legend(List<String> guarantees) {
        for (int i = 0; i < guarantees.size(); i++)
            terminal.out().printf(Locale.ROOT, "  %2d %s%n", i + 1, guarantees.get(i));
        terminal.out().println(terminal.styled(
                "  @|fg(green) ✓|@ supported  @|fg(red) ✗|@ refuted  ? inconclusive  @|bold [ ]|@ promised  ! not as promised"));
    }

    private void header(Subject.Role role, int names, int columns) {
        String title = switch (role) {
            case REFERENCE -> "Reference";
            case VARIANT -> "Right, by another method";
            case MUTANT -> "Mutants, by their mistake";
            case FOREIGN -> "Foreign";
            case STUDENT -> "Student";
        };
        StringBuilder line = new StringBuilder(title).repeat(' ', Math.max(1, names + 2 - title.length()));
        for (int i = 1; i <= columns; i++)
            line.append(" %2d ".formatted(i));
        terminal.out().println();
        terminal.out().println(terminal.paint("bold", line.toString().stripTrailing()));
    }

    private String cell(Verified one) {
        String mark = switch (one.judgement().outcome()) {
            case SUPPORTED -> terminal.paint("fg(green)", "✓");
            case REFUTED -> terminal.paint("fg(red)", "✗");
            case INCONCLUSIVE -> "?";
            case NOT_STARTED -> "·";
        };
        if (!one.kept())
            return " !" + mark + "!";
        return one.promised() ? "[" + mark + "] " : " " + mark + "  ";
    }

    private void broken(List<Verified> verified) {
        long promised = verified.stream().filter(Verified::promised).count();
        List<Verified> broken = verified.stream().filter(one -> !one.kept()).toList();
        for (Verified one : broken) {
            terminal.out().println(terminal.paint("fg(red),bold", "Not as promised: ") + one.evidence().id());
            terminal.show(one.evidence());
        }
        terminal.out().printf(Locale.ROOT, "%d of %d promised verdicts came out.%n", promised - broken.size(),
                promised);
    }
}
