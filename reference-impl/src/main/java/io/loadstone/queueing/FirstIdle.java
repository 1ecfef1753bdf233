package io.loadstone.queueing;

import io.loadstone.Reference;

/// The first idle worker. Which of them makes no difference: they are alike.
@Reference
public final class FirstIdle implements Dispatcher {

    @Override
    public Line open(int workers) {
        return (waiting, idle) -> {
            for (int worker = 0; worker < idle.length && waiting > 0; worker++)
                if (idle[worker])
                    return worker;
            return NOBODY;
        };
    }
}
