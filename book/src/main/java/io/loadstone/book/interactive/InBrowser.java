package io.loadstone.book.interactive;

import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Where the page's script begins: it makes `loadstone.draw(name, positions)` known to `book.js`. Compiled by TeaVM; never called here.
final class InBrowser {

    /// Draws the figure of that name.
    @JSFunctor
    interface Draw extends JSObject {

        /// @return the drawing, the sentence, and what each slider shows
        String[] draw(String name, int[] positions);
    }

    private InBrowser() {}

    @JSBody(params = "draw", script = "window.loadstone = {draw: draw};")
    private static native void publish(Draw draw);

    /// Called when the script is loaded.
    public static void main(String[] args) {
        publish(InBrowser::draw);
    }

    private static String[] draw(String name, int[] positions) {
        Optional<Interactive> figure = Interactives.named(name);
        if (figure.isEmpty())
            return new String[0];
        Interactive.Drawing drawing = figure.get().draw(positions);
        List<Slider> sliders = figure.get().sliders();
        String[] answer = new String[2 + sliders.size()];
        answer[0] = drawing.svg();
        answer[1] = drawing.words();
        for (int i = 0; i < sliders.size(); i++)
            answer[2 + i] = sliders.get(i).shown().apply(positions[i]);
        return answer;
    }
}
