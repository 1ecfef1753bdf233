package io.loadstone.transfer;

import io.loadstone.Reference;

/// Remembers of each buffer whether it is held and which copy must have finished before it may be used.
@Reference
public final class BoundedPool implements StagingPool {

    @Override
    public Buffers open(int buffers) {
        return new Open(buffers);
    }

    private static final class Open implements Buffers {
        private final boolean[] held;
        private final long[] after;
        private int made;

        Open(int buffers) {
            held = new boolean[buffers];
            after = new long[buffers];
        }

        @Override
        public int acquire(long finished) {
            for (int buffer = 0; buffer < made; buffer++) {
                if (!held[buffer] && after[buffer] <= finished)
                    return hold(buffer);
            }
            return made < held.length ? hold(made++) : NONE;
        }

        private int hold(int buffer) {
            held[buffer] = true;
            return buffer;
        }

        @Override
        public void release(int buffer, long copy) {
            if (buffer < 0 || buffer >= made || !held[buffer])
                throw new IllegalArgumentException("buffer " + buffer + " is not held");
            held[buffer] = false;
            after[buffer] = copy;
        }

        @Override
        public int allocations() {
            return made;
        }
    }
}
