package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.stream.IntStream;

/// Counts how long lines have been ascending by one, and remembers how far it has asked.
@Reference
public final class AscendingRun implements Prefetcher {

    @Override
    public int distance(int latency, int work) {
        return Math.ceilDiv(latency, work);
    }

    @Override
    public Stream open(int distance, int lines) {
        return new Run(distance, lines);
    }

    private static final class Run implements Stream {
        private static final int NONE = -2; // no line follows it

        private final int distance;
        private final int lines;
        private int last = NONE;
        private int length;
        private int asked; // the first line of this run that nobody has asked for

        Run(int distance, int lines) {
            this.distance = distance;
            this.lines = lines;
        }

        @Override
        public int[] onAccess(int line) {
            length = line == last + 1 ? length + 1 : 1;
            last = line;
            if (length == 1)
                asked = line + 1;
            if (length < 3)
                return new int[0];
            int from = Math.max(asked, line + 1);
            asked = Math.max(from, (int) Math.min(lines, (long) line + 1 + distance));
            return IntStream.range(from, asked).toArray();
        }
    }
}
