package lab.queueing;

import io.loadstone.queueing.Dispatcher;

/// Task of the queueing lab.
public final class MyDispatcher implements Dispatcher {

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
