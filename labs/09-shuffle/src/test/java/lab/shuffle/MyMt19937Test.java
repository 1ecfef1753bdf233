package lab.shuffle;

import io.loadstone.guarantees.shuffle.Mt19937Guarantees;
import io.loadstone.shuffle.Mt19937;

/// Judges your [MyMt19937]. The laws are in [Mt19937Guarantees].
class MyMt19937Test implements Mt19937Guarantees {

    @Override
    public Mt19937 twister() {
        return new MyMt19937();
    }
}
