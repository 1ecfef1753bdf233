package io.loadstone.transfer;

import io.loadstone.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A map in the order of access that drops its eldest group.
@Reference
public final class LruPages implements UvmSim {

    @Override
    public long faults(int[] trace, int allocated, int devicePages, int batch) {
        Map<Integer, Boolean> resident = new LinkedHashMap<>(16, 0.75f, true);
        long faults = 0;
        for (int page : trace) {
            int group = Objects.checkIndex(page, allocated) / batch;
            if (resident.put(group, true) == null) {
                faults++;
                if (resident.size() > devicePages / batch)
                    resident.remove(resident.keySet().iterator().next());
            }
        }
        return faults;
    }
}
