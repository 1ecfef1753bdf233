package lab.cache;

import io.loadstone.cache.Prefetcher;
import io.loadstone.guarantees.cache.PrefetcherGuarantees;

/// Judges your [MyPrefetcher]. The laws are in [PrefetcherGuarantees].
class MyPrefetcherTest implements PrefetcherGuarantees {

    @Override
    public Prefetcher prefetcher() {
        return new MyPrefetcher();
    }
}
