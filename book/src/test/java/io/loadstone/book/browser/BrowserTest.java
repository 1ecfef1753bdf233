package io.loadstone.book.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.loadstone.book.Edition;
import io.loadstone.book.Manuscript;
import io.loadstone.book.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real book, in the instructor's edition (which holds the student's), as a reader meets it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath()
            .normalize();

    /// Without its preload: axe would fetch style sheets, which a page in a folder may not.
    private static final String AXE = """
            async () => (await axe.run({preload: false, resultTypes: ['violations']})).violations
                .flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target + ': ' + n.html.slice(0, 200)))""";

    private final Path folder;
    private final Reader reader = new Reader();
    private final List<String> pages = new ArrayList<>();

    BrowserTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void print() throws IOException {
        Printer.Proof proof = Manuscript.print(REPOSITORY, Edition.INSTRUCTOR, null);
        Files.createDirectories(folder.resolve("fonts"));
        for (Map.Entry<String, byte[]> file : proof.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            if (file.getKey().endsWith(".html"))
                pages.add(file.getKey());
        }
        assertThat(pages).hasSizeGreaterThan(3);
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @AfterEach
    void nothingWasAskedOfTheNetworkAndNothingWentWrong() {
        assertThat(reader.complaints()).isEmpty();
    }

    private void open(Page page, String name) {
        page.navigate(folder.resolve(name).toUri().toString());
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void axeFindsNothingOnAnyPage(ColorScheme scheme) {
        Page page = reader.tab(1200, 900, scheme);
        List<String> found = new ArrayList<>();
        for (String name : pages) {
            open(page, name);
            page.evaluate(AxeBuilder.getAxeScript());
            ((List<?>) page.evaluate(AXE)).forEach(violation -> found.add(name + ": " + violation));
        }
        page.context().close();
        assertThat(found).isEmpty();
    }

    @Test
    void aPhoneScrollsInOneDirectionOnly() {
        Page page = reader.tab(400, 800, ColorScheme.LIGHT);
        for (String name : pages) {
            open(page, name);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name)
                    .isLessThanOrEqualTo(400);
        }
        page.context().close();
    }

    @Test
    void theReaderChoosesLightOrDarkAndFiguresFollow() {
        Page page = reader.tab(1200, 900, ColorScheme.LIGHT);
        open(page, "shuffle.html");
        String paper = "getComputedStyle(document.body).backgroundColor";
        String curve = "getComputedStyle(document.querySelector('svg.fig .s-theory')).stroke";
        Object light = page.evaluate(paper);
        Object orange = page.evaluate(curve);
        page.click("#theme");
        assertThat(page.evaluate(paper)).isNotEqualTo(light);
        assertThat(page.evaluate(curve)).isNotEqualTo(orange);
        open(page, "ledger.html");
        assertThat(page.evaluate(paper)).as("the next page remembers").isNotEqualTo(light);
        page.context().close();
    }

    @Test
    void searchIsReachedByTheKeyboardAndLeadsToTheParagraph() {
        Page page = reader.tab(1200, 900, ColorScheme.LIGHT);
        open(page, "index.html");
        page.keyboard().press("/");
        page.keyboard().type("total variation distance uniform");
        assertThat(page.locator("#hits a").count()).isPositive();
        assertThat(page.locator("#hits a").first().textContent()).contains("total variation");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/shuffle.html#*");
        open(page, "index.html");
        page.keyboard().press("/");
        page.keyboard().type("zyzzyva");
        assertThat(page.locator("#hits").textContent()).isEqualTo("Nothing found.");
        page.context().close();
    }

    @Test
    void theLedgerIsFilteredByPartVerdictAndLab() {
        Page page = reader.tab(1200, 900, ColorScheme.LIGHT);
        open(page, "ledger.html");
        assertThat(shown(page)).isEqualTo(295);
        page.selectOption("form.filter [name=verdict]", "wrong");
        assertThat(shown(page)).isEqualTo(31);
        assertThat(page.locator("form.filter output").textContent()).isEqualTo("31 of 295");
        page.selectOption("form.filter [name=part]", "III");
        int third = shown(page);
        assertThat(third).isBetween(1, 30);
        page.selectOption("form.filter [name=lab]", "L08");
        assertThat(shown(page)).isBetween(1, third);
        page.context().close();
    }

    private static int shown(Page page) {
        return page.locator(".ledger div.claim:visible").count();
    }

    @Test
    void theContentsOpenOnAPhone() {
        Page page = reader.tab(400, 800, ColorScheme.LIGHT);
        open(page, "index.html");
        assertThat(page.locator("#contents").isVisible()).isFalse();
        page.click("#menu");
        assertThat(page.locator("#contents").isVisible()).isTrue();
        assertThat(page.locator("#menu").getAttribute("aria-expanded")).isEqualTo("true");
        page.context().close();
    }
}
