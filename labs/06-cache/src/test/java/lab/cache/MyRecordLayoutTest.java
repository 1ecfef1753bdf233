package lab.cache;

import io.loadstone.cache.RecordLayout;
import io.loadstone.guarantees.cache.RecordLayoutGuarantees;

/// Judges your [MyRecordLayout]. The laws are in [RecordLayoutGuarantees].
class MyRecordLayoutTest implements RecordLayoutGuarantees {

    @Override
    public RecordLayout layout() {
        return new MyRecordLayout();
    }
}
