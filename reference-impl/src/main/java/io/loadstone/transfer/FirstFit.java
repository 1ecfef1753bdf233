package io.loadstone.transfer;

import io.loadstone.Reference;
import java.util.Map;
import java.util.TreeMap;

/// Keeps what is in use in the order of addresses and takes the first gap that is large enough: neighbours that were given
/// back are one gap without further ado.
@Reference
public final class FirstFit implements DevicePool {

    @Override
    public Heap open(long capacity) {
        return new Open(capacity);
    }

    private static final class Open implements Heap {
        private static final long IN_USE = Long.MAX_VALUE;

        private final long capacity;
        private final TreeMap<Long, Place> places = new TreeMap<>();

        private record Place(long end, long after) {}

        Open(long capacity) {
            this.capacity = capacity;
        }

        @Override
        public long allocate(long bytes, long finished) {
            places.values().removeIf(place -> place.after <= finished);
            long size = Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
            long start = 0;
            for (Map.Entry<Long, Place> next : places.entrySet()) {
                if (next.getKey() - start >= size)
                    break;
                start = next.getValue().end;
            }
            if (size > capacity - start)
                return NONE;
            places.put(start, new Place(start + size, IN_USE));
            return start;
        }

        @Override
        public void free(long offset, long after) {
            Place place = places.get(offset);
            if (place == null || place.after != IN_USE)
                throw new IllegalArgumentException("nothing is allocated at " + offset);
            places.put(offset, new Place(place.end, after));
        }
    }
}
