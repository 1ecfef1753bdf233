package io.loadstone.grading.report;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.FailureDisplay;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// JUnit's XML: a suite a task, a case a guarantee. Points are properties of the suite, which the format has no field for.
///
/// Refuted and inconclusive guarantees are failures, those that could not be judged are errors, those not started are skipped.
final class JUnitReport {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitReport() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String text(Report report) {
        try {
            JUnitReport writer = new JUnitReport();
            writer.report(report);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(Report report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", "Lab %d: %s".formatted(report.lab().number(), report.lab().title()));
        counts(report.tasks().stream().flatMap(task -> task.guarantees().stream()).toList());
        Report.Timing timing = report.timing();
        if (timing != null)
            xml.writeAttribute("time", seconds(timing.start() + timing.judging()));
        for (TaskResult task : report.tasks())
            task(report, task);
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
    }

    private void task(Report report, TaskResult task) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", task.title());
        counts(task.guarantees());
        line(2);
        xml.writeStartElement("properties");
        property("points", "%d of %d".formatted(task.points(), task.possible()));
        for (PartResult part : task.parts())
            property("points: " + part.title(), "%d of %d".formatted(part.points(), part.possible()));
        property("report: points", "%d of %d".formatted(report.points(), report.possible()));
        property("report: score", String.valueOf(report.score()));
        property("report: sha256", report.submission().sha256());
        property("report: seed", report.seed());
        property("report: isolation", report.isolation().word());
        Late late = report.late();
        if (late != null)
            property("report: late", Words.of(late));
        line(2);
        xml.writeEndElement();
        for (GuaranteeResult result : task.guarantees())
            guarantee(task, result);
        Problem problem = task.problem();
        element("system-out", task.output().text() + (task.output().truncated() ? "\n... and more" : ""));
        element("system-err",
                problem == null ? "" : problem.headline() + "\n" + String.join("\n", problem.details()));
        line(1);
        xml.writeEndElement();
    }

    private void guarantee(TaskResult task, GuaranteeResult result) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", task.type());
        xml.writeAttribute("name", result.id());
        switch (result.verdict()) {
            case SUPPORTED -> {
            }
            case REFUTED, INCONCLUSIVE -> trouble("failure", result);
            case NOT_JUDGED -> trouble("error", result);
            case NOT_STARTED -> {
                line(3);
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", "not started");
            }
        }
        line(2);
        xml.writeEndElement();
    }

    private void trouble(String element, GuaranteeResult result) throws XMLStreamException {
        line(3);
        xml.writeStartElement(element);
        xml.writeAttribute("type", Words.of(result.verdict()));
        attribute("message", result.cause());
        Evidence evidence = result.evidence();
        if (evidence != null)
            xml.writeCharacters("\n" + Words.plain(FailureDisplay.plain(evidence)));
        xml.writeEndElement();
    }

    private void counts(List<GuaranteeResult> results) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute("failures", count(results, Words::needed));
        xml.writeAttribute("errors", count(results, result -> result.verdict() == Report.Verdict.NOT_JUDGED));
        xml.writeAttribute("skipped", count(results, result -> result.verdict() == Report.Verdict.NOT_STARTED));
    }

    private static String count(List<GuaranteeResult> results, Predicate<GuaranteeResult> which) {
        return String.valueOf(results.stream().filter(which).count());
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Words.plain(value));
    }

    private void element(String name, String content) throws XMLStreamException {
        if (content.isBlank())
            return;
        line(2);
        xml.writeStartElement(name);
        xml.writeCharacters(Words.plain(content));
        xml.writeEndElement();
    }

    private static String seconds(long millis) {
        return "%d.%03d".formatted(millis / 1000, millis % 1000);
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
