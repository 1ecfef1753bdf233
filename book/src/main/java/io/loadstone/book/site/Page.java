package io.loadstone.book.site;

import org.jsoup.nodes.Element;

/// A chapter on its way to a page.
///
/// @param file its name in the site
/// @param heading its heading
/// @param body the chapter, heading included
record Page(String file, Element heading, Element body) {

    String title() {
        return heading.text();
    }
}
