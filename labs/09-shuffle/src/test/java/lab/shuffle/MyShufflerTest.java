package lab.shuffle;

import io.loadstone.guarantees.shuffle.ShuffleGuarantees;
import io.loadstone.shuffle.Shuffler;

/// Judges your shuffler: the test button of your IDE, `./mvnw -pl labs/09-shuffle test`, or `./loadstone check shuffle`.
class MyShufflerTest implements ShuffleGuarantees {

    @Override
    public Shuffler shuffler() {
        return new MyShuffler();
    }
}
