package io.loadstone.grading.report;

/// A page of HTML that holds all it needs: no script, no font, no picture from elsewhere; light and dark as its reader's system is.
///
/// Reports of one submission and of a class share it.
public final class Page {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #fdfcf9; --ink: #1c1b19; --soft: #5c5b55; --line: #d9d6cd;
              --raised: #f4f1e9; --measured: #2264a8; --theory: #b5431a; --good: #1d6b3a; --bad: #a3261b; --open: #7a5a00; }
            @media (prefers-color-scheme: dark) { :root { --ground: #16181b; --ink: #e9e6df; --soft: #a9a69e;
              --line: #3a3d42; --raised: #1f2226; --measured: #7ab0e8; --theory: #f0936b; --good: #6fca90; --bad: #f08a7e;
              --open: #e0b84f; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: var(--ground); color: var(--ink);
              font: 1rem/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
            h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
            h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
            .score { font-size: 2.2rem; font-weight: 650; margin: .5rem 0 0; }
            .soft, figcaption { color: var(--soft); }
            .good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
            code, pre { font: .875rem/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
            pre { background: var(--raised); padding: .75rem 1rem; overflow-x: auto; white-space: pre-wrap; border-radius: .25rem; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
            th { font-weight: 600; color: var(--soft); font-size: .875rem; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .verdict { font-weight: 600; white-space: nowrap; }
            figure { margin: 1rem 0; overflow-x: auto; } svg { max-width: 100%; height: auto; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0 1rem; }
            dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
            details { margin: 1rem 0; } summary { cursor: pointer; }
            @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    /// An empty page.
    ///
    /// @param title text
    public Page(String title) {
        this.title = title;
    }

    /// Adds HTML; texts in it must have been through [#text].
    public Page add(String html) {
        body.append(html);
        return this;
    }

    /// Text as HTML, without characters that steer anything.
    public static String text(String text) {
        return Words.plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"",
                "&quot;");
    }

    /// The page.
    public String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(text(title), STYLE, body);
    }
}
