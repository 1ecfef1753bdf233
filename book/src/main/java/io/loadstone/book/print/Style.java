package io.loadstone.book.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What paper takes over from the site's style sheet, so that a colour is written down once: the light half of every
/// variable, and how the classes in figures are drawn.
final class Style {

    private static final Pattern VARIABLE = Pattern
            .compile("--([a-z0-9-]+):\\s*(?:light-dark\\(([^,]+),[^)]*\\)|([^;]+));");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Set<String> DRAWN = Set.of("fill", "stroke", "stroke-width", "stroke-linejoin",
            "stroke-dasharray", "opacity", "font-size", "font-weight", "font-family");

    private final Map<String, String> variables = new HashMap<>();
    private final List<Map.Entry<String, Map<String, String>>> rules = new ArrayList<>();

    /// @param css the site's style sheet
    Style(String css) {
        String text = COMMENT.matcher(css).replaceAll("");
        for (Matcher m = VARIABLE.matcher(text); m.find();)
            variables.putIfAbsent(m.group(1), (m.group(2) == null ? m.group(3) : m.group(2)).strip());
        int media = text.indexOf("@media");
        for (Matcher m = RULE.matcher(media < 0 ? text : text.substring(0, media)); m.find();)
            for (String selector : m.group(1).split(",", -1))
                keep(selector.strip().replaceFirst("^svg\\.fig ", ""), m.group(2));
    }

    /// A rule counts if it names one class, or the element `text`, and draws something.
    private void keep(String selector, String declarations) {
        if (!selector.matches("text|(text)?\\.[a-z0-9-]+"))
            return;
        Map<String, String> drawn = new LinkedHashMap<>();
        for (String declaration : resolve(declarations).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && DRAWN.contains(declaration.substring(0, colon).strip()))
                drawn.put(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
        }
        if (!drawn.isEmpty())
            rules.add(Map.entry(selector.replace("text.", "."), drawn));
    }

    /// The text with every variable replaced by what it is on paper.
    String resolve(String css) {
        return USE.matcher(css).replaceAll(m -> Matcher.quoteReplacement(variables.getOrDefault(m.group(1), "")));
    }

    /// How a shape of these classes is drawn; of two rules the later one wins, as in the style sheet.
    ///
    /// @param text whether it stands for words
    Map<String, String> of(Set<String> classes, boolean text) {
        Map<String, String> drawn = new LinkedHashMap<>();
        for (var rule : rules)
            if (rule.getKey().equals("text") ? text : classes.contains(rule.getKey().substring(1)))
                drawn.putAll(rule.getValue());
        return drawn;
    }
}
