package lab.stream;

import io.loadstone.guarantees.stream.HashFamilyGuarantees;
import io.loadstone.stream.HashFamily;

/// Judges your [MyHashFamily]. The laws are in [HashFamilyGuarantees].
class MyHashFamilyTest implements HashFamilyGuarantees {

    @Override
    public HashFamily family() {
        return new MyHashFamily();
    }
}
