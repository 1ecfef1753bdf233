package io.loadstone.grading.child;

import io.loadstone.grading.wire.Protocol.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a submission uses what it may not: read from its class files, never from its text.
///
/// A rule names a package, a class or a member; it covers all below it.
final class RuleCheck {
    /// Printing is not input or output in the sense of any rule, and these names come with it or with a lambda.
    private static final Set<String> NEVER = Set.of("java.io.PrintStream", "java.io.PrintStream.print",
            "java.io.PrintStream.println", "java.io.PrintStream.printf", "java.io.PrintStream.format",
            "java.io.PrintStream.flush", "java.io.Serializable", "java.io.IOException",
            "java.io.UncheckedIOException");

    private static final Set<String> MARK = Set.of("io.loadstone.Reference");

    private final List<String> forbidden;
    private final Set<String> shared;
    private final Set<String> references;

    /// @param forbidden the rules
    /// @param shared names of Loadstone's classes that it may use
    /// @param references names of those that solve the task
    RuleCheck(List<String> forbidden, Set<String> shared, Set<String> references) {
        this.forbidden = forbidden;
        this.shared = dotted(shared);
        this.references = dotted(references);
    }

    private static Set<String> dotted(Set<String> names) {
        return names.stream().map(name -> name.replace('$', '.')).collect(Collectors.toUnmodifiableSet());
    }

    /// The rules that the classes break, or null if none.
    @Nullable
    Rejection check(Map<String, byte[]> classes) {
        Map<String, String> found = new TreeMap<>();
        for (String name : classes.keySet()) {
            if (name.startsWith("io.loadstone.") || name.startsWith("java.")) {
                found.put(name, "declares %s, in a package that is not a submission's".formatted(name));
            }
        }
        classes.values().forEach(bytes -> ClassUses.of(bytes).forEach(use -> {
            Breach breach = breach(use);
            if (breach != null)
                found.merge(breach.rule, breach.text + use.where(), RuleCheck::clearer);
        }));
        if (found.isEmpty())
            return null;
        List<String> details = List.copyOf(found.values());
        return new Rejection("BREAKS_RULES", "breaks a rule of the lab: " + details.getFirst(), details);
    }

    /// One line a rule is enough: the first that has a line number.
    private static String clearer(String one, String other) {
        return one.contains(" at ") || !other.contains(" at ") ? one : other;
    }

    private record Breach(String rule, String text) {}

    private @Nullable Breach breach(ClassUses.Use use) {
        String name = use.name();
        if (references.contains(use.type())) {
            return new Breach(use.type(),
                    "uses %s, the reference implementation (write your own),".formatted(use.type()));
        }
        if (use.type().startsWith("io.loadstone.")) {
            return shared.contains(use.type()) || MARK.contains(use.type())
                    ? null
                    : new Breach(use.type(), "uses %s, which the task does not offer,".formatted(use.type()));
        }
        if (NEVER.contains(name))
            return null;
        for (String rule : forbidden) {
            if (name.equals(rule) || name.startsWith(rule + "."))
                return new Breach(rule, "uses " + name);
        }
        return null;
    }
}
