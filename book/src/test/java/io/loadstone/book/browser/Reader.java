package io.loadstone.book.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A headless Chromium that notes what a page asks for and complains of.
///
/// The browser is the machine's own (`LOADSTONE_CHROMIUM`, or one of the usual places); nothing is downloaded. Without one
/// the tests are skipped and say so; in continuous integration that is a failure.
final class Reader implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Reader() {
        Optional<Path> chromium = chromium();
        if (System.getenv("CI") == null)
            Assumptions.assumeTrue(chromium.isPresent(), "no Chromium here (apt-get install chromium): not tried");
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.orElseThrow(() -> new IllegalStateException("no Chromium on this machine")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run")));
    }

    private static Optional<Path> chromium() {
        @Nullable
        String named = System.getenv("LOADSTONE_CHROMIUM");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome").filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable)
                .findFirst();
    }

    /// A tab of this size and in this mode.
    Page tab(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:"))
                complaints.add(page.url() + " asked for " + request.url());
        });
        page.onRequestFailed(request -> {
            if (!"net::ERR_ABORTED".equals(request.failure())) // the page was left first; a missing file says so
                complaints.add(page.url() + " did not get " + request.url());
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning"))
                complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /// What went wrong on any page so far.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
