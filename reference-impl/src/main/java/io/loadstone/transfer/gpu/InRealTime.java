package io.loadstone.transfer.gpu;

import io.loadstone.loader.Clock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.LockSupport;

/// Makes a model keep pace with a real clock, so that a loader with real threads can be run against a device that is not
/// there: a call that takes the model 50 us keeps its caller 50 us, and copies go on while the host does something else.
///
/// What the device does is **modelled**, what the host does is real; whoever shows such a run says which is which.
///
/// Law: after each call the clock shows no less than the model's time; between calls the model's time follows the clock.
public final class InRealTime implements InvocationHandler {
    /// A parked thread comes back this late or less; the rest is spun away.
    private static final long SPUN = 80_000;

    private final ModelGpu model;
    private final Clock clock;
    private final long began;

    private InRealTime(ModelGpu model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.began = clock.nanos() - model.clock().nanos();
    }

    /// The model, paced by the machine's clock.
    public static Gpu of(ModelGpu model) {
        return of(model, Clock.system());
    }

    static Gpu of(ModelGpu model, Clock clock) {
        return (Gpu) Proxy.newProxyInstance(Gpu.class.getClassLoader(), new Class<?>[]{Gpu.class},
                new InRealTime(model, clock));
    }

    @Override
    @SuppressWarnings("NullAway") // what the model returns, also nothing, is what the proxy returns
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("clock"))
            return (Clock) () -> clock.nanos() - began;
        long behind = clock.nanos() - began - model.clock().nanos();
        if (behind > 0)
            model.pass(java.time.Duration.ofNanos(behind));
        try {
            return method.invoke(model, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            catchUp();
        }
    }

    private void catchUp() {
        for (long left; (left = model.clock().nanos() - (clock.nanos() - began)) > 0;) {
            if (left > SPUN)
                LockSupport.parkNanos(left - SPUN);
            else
                Thread.onSpinWait();
        }
    }
}
