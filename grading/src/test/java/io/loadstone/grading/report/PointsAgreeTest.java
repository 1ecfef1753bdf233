package io.loadstone.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.grading.report.Report.PartResult;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// One invariant: every format tells the same points, in all and by part, whatever words stand between them.
class PointsAgreeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What a reader of a format learns.
    private record Told(int score, int earned, int possible, List<String> parts) {}

    private static Told truth(Report report) {
        List<String> parts = new ArrayList<>();
        report.tasks().forEach(task -> task.parts().stream().map(PointsAgreeTest::part).forEach(parts::add));
        return new Told(report.score(), report.points(), report.possible(), parts);
    }

    private static String part(PartResult part) {
        return part.points() + "/" + part.possible();
    }

    @Test
    void inEveryFormat() throws Exception {
        List<Report> reports = new ArrayList<>(List.of(Thorny.report()));
        for (long seed = 0; seed < 300; seed++)
            reports.add(Thorny.random(seed));
        for (Report report : reports) {
            Told truth = truth(report);
            assertThat(json(report)).as("JSON").isEqualTo(truth);
            assertThat(gradescope(report)).as("Gradescope").isEqualTo(truth);
            assertThat(classroom50(report)).as("Classroom 50").isEqualTo(truth);
            assertThat(junit(report)).as("JUnit").isEqualTo(truth);
            assertThat(markdown(report)).as("Markdown").isEqualTo(truth);
            assertThat(html(report)).as("HTML").isEqualTo(truth);
        }
    }

    private static Told json(Report report) throws Exception {
        JsonNode json = JSON.readTree(Reports.text(report, Format.JSON));
        List<String> parts = new ArrayList<>();
        for (JsonNode task : json.get("tasks"))
            for (JsonNode part : task.get("parts"))
                parts.add(part.get("points").intValue() + "/" + part.get("possible").intValue());
        return new Told(json.get("score").intValue(), json.get("points").intValue(), json.get("possible").intValue(),
                parts);
    }

    private static Told gradescope(Report report) throws Exception {
        JsonNode json = JSON.readTree(Reports.text(report, Format.GRADESCOPE));
        return tests(json, json.get("score").intValue(), "max_score");
    }

    private static Told classroom50(Report report) throws Exception {
        JsonNode json = JSON.readTree(Reports.text(report, Format.CLASSROOM50));
        Told told = tests(json, json.get("score").intValue(), "max-score");
        assertThat(json.get("max-score").intValue()).isEqualTo(told.possible());
        return report.late() == null
                ? told
                : new Told(told.score, told.earned, told.possible, told.parts.subList(0, told.parts.size() - 1));
    }

    /// What is earned and possible are sums of the tests.
    private static Told tests(JsonNode json, int score, String max) {
        int earned = 0;
        int possible = 0;
        List<String> parts = new ArrayList<>();
        for (JsonNode test : json.get("tests")) {
            earned += test.get("score").intValue();
            possible += test.get(max).intValue();
            parts.add(test.get("score").intValue() + "/" + test.get(max).intValue());
        }
        return new Told(score, earned, possible, parts);
    }

    private static Told junit(Report report) throws Exception {
        Document xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(Reports.text(report, Format.JUNIT))));
        NodeList properties = xml.getElementsByTagName("property");
        List<String> parts = new ArrayList<>();
        int score = -1;
        String all = "";
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            String value = property.getAttribute("value");
            if (property.getAttribute("name").startsWith("points: "))
                parts.add(value.replace(" of ", "/"));
            if (property.getAttribute("name").equals("report: score"))
                score = Integer.parseInt(value);
            if (property.getAttribute("name").equals("report: points"))
                all = value;
        }
        String[] points = all.split(" of ", -1);
        return new Told(score, Integer.parseInt(points[0]), Integer.parseInt(points[1]), parts);
    }

    private static Told markdown(Report report) {
        String text = Reports.text(report, Format.MARKDOWN);
        Matcher total = find("(?m)^\\*\\*(\\d+) of (\\d+) points\\*\\* ", text);
        int score = report.late() == null
                ? Integer.parseInt(total.group(1))
                : Integer.parseInt(find("(?m)^\\*\\*Score: (\\d+)\\.\\*\\* ", text).group(1));
        List<String> parts = new ArrayList<>();
        Matcher row = Pattern.compile("(?m)^\\| (?:[^|\\\\]|\\\\.)+ \\| (?:(\\d+) of (\\d+)|not scored) \\| ").matcher(
                text.replaceAll("(?s)\n(`{3,})text\n.*?\n\\1\n", "\n"));
        while (row.find())
            parts.add(row.group(1) == null ? "0/0" : row.group(1) + "/" + row.group(2));
        return new Told(score, Integer.parseInt(total.group(1)), Integer.parseInt(total.group(2)), parts);
    }

    private static Told html(Report report) {
        String text = Reports.text(report, Format.HTML);
        Matcher total = find("<p class=\"score\" data-points=\"(\\d+)\" data-possible=\"(\\d+)\" data-score=\"(\\d+)\">"
                + "\\3 of \\2 points</p>", text);
        List<String> parts = new ArrayList<>();
        Matcher row = Pattern.compile("<tr data-points=\"(\\d+)\" data-possible=\"(\\d+)\">").matcher(text);
        while (row.find())
            parts.add(row.group(1) + "/" + row.group(2));
        return new Told(Integer.parseInt(total.group(3)), Integer.parseInt(total.group(1)),
                Integer.parseInt(total.group(2)), parts);
    }

    private static Matcher find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher;
    }
}
