package io.loadstone.book.interactive;

import java.util.List;
import java.util.Optional;

/// All figures with sliders.
public final class Interactives {

    private static final List<Interactive> ALL = List.of(new WaitingTime(), new PositionMap(), new CountMinError(),
            new HitCurve(), new BlindSpot(), new CopyTime());

    private Interactives() {}

    /// In no particular order.
    public static List<Interactive> all() {
        return ALL;
    }

    /// The one of that name.
    public static Optional<Interactive> named(String name) {
        return ALL.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /// Its drawing at the positions the page is printed with.
    public static Interactive.Drawing atStart(Interactive figure) {
        return figure.draw(figure.sliders().stream().mapToInt(Slider::start).toArray());
    }
}
