package io.loadstone.book.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.loadstone.book.Edition;
import io.loadstone.book.Manuscript;
import io.loadstone.book.Printer;
import io.loadstone.book.interactive.Interactive;
import io.loadstone.book.interactive.Interactives;
import io.loadstone.book.interactive.Slider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Figures with sliders in a real browser: what Java draws there must be what Java draws here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlidersTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath()
            .normalize();
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\u202f[0-9]{3})*(?:\\.[0-9]+)?");
    /// Of the greater one; and in drawings, one unit of the last decimal.
    private static final double RELATIVE = 2e-3;
    private static final double ABSOLUTE = 0.0201;
    private static final int MOVES = 12;

    private final Path folder;
    private final Reader reader = new Reader();
    /// Of each figure in the book, the page it is on.
    private final Map<String, String> pages = new TreeMap<>();

    SlidersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void print() throws IOException {
        Printer.Proof proof = Manuscript.print(REPOSITORY, Edition.STUDENT, null);
        Files.createDirectories(folder.resolve("fonts"));
        Pattern figure = Pattern.compile("data-figure=\"([a-z-]+)\"");
        for (Map.Entry<String, byte[]> file : proof.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            if (file.getKey().endsWith(".html"))
                for (Matcher m = figure.matcher(new String(file.getValue(), StandardCharsets.UTF_8)); m.find();)
                    pages.put(m.group(1), file.getKey());
        }
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @AfterEach
    void nothingWasAskedOfTheNetworkAndNothingWentWrong() {
        assertThat(reader.complaints()).isEmpty();
    }

    private Locator open(Page page, Interactive figure) {
        page.navigate(folder.resolve(pages.get(figure.name())).toUri().toString());
        return page.locator(".interactive[data-figure=" + figure.name() + "]");
    }

    private List<Interactive> shown() {
        return Interactives.all().stream().filter(figure -> pages.containsKey(figure.name())).toList();
    }

    @Test
    void everyFigureIsInAChapter() {
        boolean streams = Files.exists(REPOSITORY.resolve("book/chapters/13-stream.adoc"));
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(Interactives.all().stream()
                .map(Interactive::name).filter(name -> streams || !name.equals("count-min")).toList());
    }

    @Test
    void theBrowsersNumbersAreTheJvms() {
        Random random = new Random(20261128);
        Page page = reader.tab(1200, 900, ColorScheme.LIGHT);
        for (Interactive figure : shown()) {
            Locator place = open(page, figure);
            List<Slider> sliders = figure.sliders();
            for (int move = 0; move < MOVES; move++) {
                int[] at = new int[sliders.size()];
                for (int i = 0; i < at.length; i++) {
                    Slider slider = sliders.get(i);
                    at[i] = move == 0
                            ? slider.low()
                            : move == 1 ? slider.high() : random.nextInt(slider.low(), slider.high() + 1);
                    place.locator("input").nth(i).fill(Integer.toString(at[i]));
                }
                page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                Interactive.Drawing here = figure.draw(at);
                String what = figure.name() + " at " + java.util.Arrays.toString(at);
                agree(what, String.valueOf(place.locator(".reading").innerHTML()), here.words());
                agree(what, paths(String.valueOf(place.locator(".drawing").innerHTML())), paths(here.svg()));
                for (int i = 0; i < at.length; i++)
                    assertThat(place.locator("output").nth(i).textContent()).as(what)
                            .isEqualTo(sliders.get(i).shown().apply(at[i]));
            }
        }
        page.context().close();
    }

    /// The browser writes empty elements in another way; what was drawn is in the attributes and the words.
    private static String paths(String svg) {
        return svg.replaceAll("></(path|line|rect)>", "/>").replace("\n", "");
    }

    private static void agree(String what, String there, String here) {
        assertThat(NUMBER.matcher(there).replaceAll("#")).as(what).isEqualTo(NUMBER.matcher(here).replaceAll("#"));
        List<Double> theirs = numbers(there);
        List<Double> ours = numbers(here);
        for (int i = 0; i < ours.size(); i++)
            assertThat(theirs.get(i)).as("%s, number %d", what, i).isCloseTo(ours.get(i),
                    within(Math.max(ABSOLUTE, RELATIVE * Math.abs(ours.get(i)))));
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (Matcher m = NUMBER.matcher(text); m.find();)
            numbers.add(Double.parseDouble(m.group().replace("\u202f", "")));
        return numbers;
    }

    @Test
    void theKeyboardMovesASliderAndAScreenReaderHearsItsValue() {
        Page page = reader.tab(400, 900, ColorScheme.DARK);
        for (Interactive figure : shown()) {
            Locator place = open(page, figure);
            Locator input = place.locator("input").first();
            Slider slider = figure.sliders().getFirst();
            String before = place.locator(".reading").innerHTML() + place.locator(".drawing").innerHTML();
            boolean up = slider.start() < slider.high();
            input.focus();
            page.keyboard().press(up ? "ArrowRight" : "ArrowLeft");
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            String shown = slider.shown().apply(slider.start() + (up ? 1 : -1));
            assertThat(input.getAttribute("aria-valuetext")).as(figure.name()).isEqualTo(shown);
            assertThat(place.locator("output").first().textContent()).isEqualTo(shown);
            assertThat(place.locator(".reading").innerHTML() + place.locator(".drawing").innerHTML())
                    .isNotEqualTo(before);
            assertThat(page.getByLabel(slider.label()).count()).isPositive();
        }
        page.context().close();
    }

    @Test
    void onPaperAndWithoutAScriptTheFigureStandsStill() {
        Page page = reader.tab(900, 900, ColorScheme.LIGHT);
        for (Interactive figure : shown()) {
            Locator place = open(page, figure);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(place.locator(".sliders").isVisible()).isFalse();
            assertThat(place.locator("svg").isVisible()).isTrue();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.evaluate("document.documentElement.classList.remove('js')"); // what a browser without scripts has
            assertThat(place.locator(".sliders").isVisible()).isFalse();
            assertThat(place.locator("svg").isVisible()).isTrue();
        }
        page.context().close();
    }
}
