package io.loadstone.book;

import io.loadstone.book.interactive.InteractiveBlock;
import io.loadstone.book.ledger.ClaimBlock;
import io.loadstone.book.ledger.CourseBlock;
import io.loadstone.book.ledger.Ledger;
import io.loadstone.book.ledger.LedgerBlock;
import io.loadstone.book.live.LiveBlock;
import io.loadstone.book.live.LiveNumber;
import io.loadstone.book.live.Place;
import io.loadstone.book.live.PowerTable;
import io.loadstone.book.live.Results;
import io.loadstone.book.live.RunsBlock;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/// Turns chapters into one long HTML text. Starting it takes seconds (it starts a Ruby): one serves many books.
public final class Typesetter implements AutoCloseable {

    /// Asciidoctor says everything twice: to the handler, which makes problems of it, and here.
    private static final Logger CONSOLE = Logger.getLogger("asciidoctor");

    private final Asciidoctor asciidoctor;

    public Typesetter() {
        System.setProperty("java.awt.headless", "true");
        CONSOLE.setUseParentHandlers(false);
        asciidoctor = Asciidoctor.Factory.create();
        asciidoctor.requireLibrary("io/loadstone/book/math.rb");
    }

    /// Sets `book/chapters/book.adoc` of the repository at `results.home()`.
    ///
    /// @param problems told of every warning and error of Asciidoctor, besides what `results` reports itself
    /// @return the body, without a page around it
    public String set(Results results, Ledger ledger, Consumer<Problem> problems) {
        Path home = results.home();
        asciidoctor.unregisterAllExtensions();
        asciidoctor.javaExtensionRegistry()
                .blockMacro(new LiveBlock(results))
                .blockMacro(new PowerTable(results))
                .blockMacro(new RunsBlock(results))
                .blockMacro(new InteractiveBlock(results))
                .blockMacro(new ClaimBlock(results, ledger))
                .blockMacro(new LedgerBlock(results, ledger))
                .blockMacro(new CourseBlock(results, ledger))
                .inlineMacro(new LiveNumber(results))
                .treeprocessor(new Listings());
        LogHandler log = message -> problem(home, message, problems);
        asciidoctor.registerLogHandler(log);
        try {
            Attributes attributes = Attributes.builder()
                    .attribute("reproducible", "")
                    .attribute("home", home.toString())
                    .attribute(results.edition().word(), "")
                    .attribute("edition", results.edition().word())
                    .build();
            return asciidoctor.convertFile(home.resolve("book/chapters/book.adoc").toFile(),
                    Options.builder().sourcemap(true).safe(SafeMode.UNSAFE).backend("html5").standalone(false)
                            .toFile(false).attributes(attributes).build());
        } finally {
            asciidoctor.unregisterLogHandler(log);
        }
    }

    private static void problem(Path home, LogRecord message, Consumer<Problem> problems) {
        Severity severity = message.getSeverity();
        if (severity != Severity.WARN && severity != Severity.ERROR && severity != Severity.FATAL)
            return;
        Place place = Place.of(home, message.getCursor());
        problems.accept(new Problem(place.file(), place.line(), message.getMessage(), "correct that line"));
    }

    @Override
    public void close() {
        asciidoctor.close();
    }
}
