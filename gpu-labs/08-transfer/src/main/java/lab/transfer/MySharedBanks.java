package lab.transfer;

import io.loadstone.transfer.SharedBanks;

/// Task 6 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MySharedBanks implements SharedBanks {

    @Override
    public int degree(int[] words) {
        throw new UnsupportedOperationException("Task 6: find the fullest bank");
    }

    @Override
    public int wavefronts(int[] addresses, int bytes) {
        throw new UnsupportedOperationException("Task 6: serve wide words in parts");
    }
}
