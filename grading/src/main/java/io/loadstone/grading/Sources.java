package io.loadstone.grading;

import io.loadstone.grading.report.Report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files of a submission belong to a task.
///
/// The file is told by its name and its package clause, wherever it lies. With it come all sources below the same source
/// root, or, where the folders do not follow the package, those of its folder and package.
sealed interface Sources {

    /// They are there.
    record Found(Map<String, String> files) implements Sources {}

    /// They are not.
    record Missing(Problem problem) implements Sources {}

    /// Finds the sources of the class `type` (fully qualified) among `files`.
    static Sources find(Map<String, String> files, String type) {
        int dot = type.lastIndexOf('.');
        String wanted = type.substring(0, dot);
        String fileName = type.substring(dot + 1) + ".java";
        List<String> named = files.keySet().stream().filter(path -> fileName(path).equals(fileName)).toList();
        if (named.isEmpty())
            return missing(files, type, fileName);
        List<String> right = named.stream().filter(path -> packageOf(files.getOrDefault(path, "")).equals(wanted))
                .toList();
        if (right.isEmpty())
            return misplaced(files, wanted, named.getFirst());
        String conventional = "src/main/java/" + type.replace('.', '/') + ".java";
        List<String> best = right.stream().filter(path -> ("/" + path).endsWith("/" + conventional)).toList();
        List<String> choice = best.isEmpty() ? right : best;
        if (choice.size() > 1) {
            return new Missing(new Problem(Problem.Kind.MISPLACED_CLASS,
                    "%s is there %d times: hand in one of them".formatted(type, choice.size()), choice));
        }
        return new Found(together(files, choice.getFirst(), type));
    }

    private static Sources missing(Map<String, String> files, String type, String fileName) {
        List<String> details = new ArrayList<>();
        details.add("expected: a file %s that starts with `package %s;`".formatted(fileName,
                type.substring(0, type.lastIndexOf('.'))));
        details.add("found:    "
                + (files.isEmpty() ? "no .java file" : String.join(", ", files.keySet().stream().limit(10).toList())));
        return new Missing(new Problem(Problem.Kind.MISSING_CLASS, "no class " + type, details));
    }

    private static Sources misplaced(Map<String, String> files, String wanted, String path) {
        String found = packageOf(files.getOrDefault(path, ""));
        return new Missing(new Problem(Problem.Kind.MISPLACED_CLASS, path + " is in the wrong package",
                List.of("expected: package " + wanted + ";",
                        "found:    " + (found.isEmpty() ? "no package clause" : "package " + found + ";"))));
    }

    private static Map<String, String> together(Map<String, String> files, String path, String type) {
        String inRoot = type.replace('.', '/') + ".java";
        boolean follows = ("/" + path).endsWith("/" + inRoot);
        String root = follows
                ? path.substring(0, path.length() - inRoot.length())
                : path.substring(0, path.lastIndexOf('/') + 1);
        Map<String, String> together = new TreeMap<>();
        files.forEach((other, text) -> {
            if (!other.startsWith(root) || fileName(other).equals("module-info.java"))
                return;
            String rest = other.substring(root.length());
            if (follows
                    ? rest.equals(packageOf(text).replace('.', '/') + "/" + fileName(other))
                    : rest.indexOf('/') < 0 && packageOf(text).equals(type.substring(0, type.lastIndexOf('.')))) {
                together.put(other, text);
            }
        });
        return together;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The name in a source's package clause; empty if it has none.
    static String packageOf(String source) {
        Matcher matcher = Clause.PACKAGE.matcher(source);
        return matcher.lookingAt() ? matcher.group(1).replaceAll("\\s", "") : "";
    }

    /// How a package clause looks: after white space, comments and annotations.
    final class Clause {
        private static final Pattern PACKAGE = Pattern.compile(
                "(?:\\s++|//[^\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/|@[\\w.]++)*+package\\s++([\\w.\\s]++);");

        private Clause() {}
    }
}
