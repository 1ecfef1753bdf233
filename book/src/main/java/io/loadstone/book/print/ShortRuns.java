package io.loadstone.book.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The list of runs on paper: what runs have in common, their command and seed, stands once.
final class ShortRuns {
    private static final Pattern VERIFY = Pattern
            .compile("(\\./loadstone verify (\\S+)) --subject (\\S+)( --seed \\S+)");

    private ShortRuns() {}

    /// Replaces each run by a line with its command; runs that differ only in the program, by one paragraph.
    static void set(Document book) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element run : book.select(".run-entry")) {
            String command = command(run);
            Matcher verify = VERIFY.matcher(command);
            String key = verify.matches() ? verify.group(1) + " --subject NAME" + verify.group(4) : command;
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(run);
        }
        groups.forEach((command, runs) -> {
            Element paragraph = new Element("p").addClass("runs");
            paragraph.appendElement("code").text(command);
            for (Element run : runs) {
                Matcher verify = VERIFY.matcher(command(run));
                paragraph.appendText(" ");
                if (verify.matches()) {
                    paragraph.appendElement("b").text(verify.group(3));
                    laws(run, verify.group(2) + ".", "@" + verify.group(3), paragraph);
                } else {
                    laws(run, "", "", paragraph);
                }
            }
            runs.getFirst().before(paragraph);
            runs.forEach(Element::remove);
        });
    }

    private static String command(Element run) {
        return run.select("details.run code").stream().map(Element::text).filter(text -> text.startsWith("./"))
                .findFirst().orElse("");
    }

    private static void laws(Element run, String before, String after, Element paragraph) {
        String mark = " ";
        for (Element result : run.select("> code")) {
            String name = result.text();
            String law = name.startsWith(before) && name.endsWith(after)
                    ? name.substring(before.length(), name.length() - after.length())
                    : name;
            paragraph.appendText(mark).appendElement("span").attr("id", result.id()).text(law);
            mark = ", ";
        }
        paragraph.appendText(".");
    }
}
