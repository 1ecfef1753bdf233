package io.loadstone.book.math;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shapes as SVG path data.
public final class PathData {

    private PathData() {}

    /// @param decimals that a coordinate keeps
    public static String of(Shape shape, int decimals) {
        StringBuilder data = new StringBuilder();
        append(data, shape, null, decimals);
        return data.toString();
    }

    static void append(StringBuilder data, Shape shape, @Nullable AffineTransform transform, int decimals) {
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(transform); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(data, 'M', at, 2, decimals);
                case PathIterator.SEG_LINETO -> append(data, 'L', at, 2, decimals);
                case PathIterator.SEG_QUADTO -> append(data, 'Q', at, 4, decimals);
                case PathIterator.SEG_CUBICTO -> append(data, 'C', at, 6, decimals);
                default -> data.append('Z');
            }
        }
    }

    private static void append(StringBuilder data, char command, double[] at, int count, int decimals) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            String number = String.format(Locale.ROOT, "%." + decimals + "f", at[i]);
            int end = number.length();
            while (number.charAt(end - 1) == '0')
                end--;
            if (number.charAt(end - 1) == '.')
                end--;
            data.append(i == 0 ? "" : " ").append(number, 0, end);
        }
    }
}
