package io.loadstone.grading.child;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.grading.wire.Codec;
import io.loadstone.grading.wire.Links;
import io.loadstone.grading.wire.MalformedFrame;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.Protocol;
import io.loadstone.grading.wire.WireInput;
import io.loadstone.grading.wire.WireOutput;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The submission's objects, and the generators handed to them, by number. Answers one request at a time.
final class Components implements Links {
    private final Class<?> type;
    private final Codec codec;
    private final List<Class<?>> seams;
    private final List<List<Method>> methods;
    private final int seam;
    private final List<@Nullable Object> objects = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Integer> positions = new IdentityHashMap<>();
    private final @Nullable EngineRandom[] generators = new EngineRandom[Protocol.GENERATORS];
    private final long[] reported = new long[Protocol.GENERATORS];
    private final List<Integer> used = new ArrayList<>();
    private @Nullable Object[] arguments = {};

    /// @param type the submission's class
    /// @param shared the types it shares with the judge
    /// @param seam the one that it implements
    Components(Class<?> type, List<Class<?>> shared, @Nullable Class<?> seam) {
        this.type = type;
        codec = new Codec(Protocol.types(shared), this);
        seams = Protocol.seams(shared);
        methods = seams.stream().map(Protocol::methods).toList();
        methods.forEach(all -> all.forEach(method -> method.setAccessible(true)));
        this.seam = seams.indexOf(seam);
    }

    /// Reads a request and answers it.
    void answer(Pipe pipe) throws IOException {
        Pipe.Frame request = pipe.receive();
        used.clear();
        switch (request.kind()) {
            case Protocol.CREATE -> create(pipe, request.number());
            case Protocol.CALL -> call(pipe, request.number(), request.content());
            case Protocol.RELEASE -> release(pipe, request.number(), request.content());
            default -> throw new MalformedFrame("request " + request.kind());
        }
    }

    private void create(Pipe pipe, int number) throws IOException {
        arguments = new Object[0];
        long before = Allocated.now();
        try {
            Object made = type.getDeclaredConstructor().newInstance();
            reply(pipe, Protocol.RESULT, number, Allocated.now() - before, made);
        } catch (InvocationTargetException e) {
            threw(pipe, number, Allocated.now() - before, e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            threw(pipe, number, Allocated.now() - before, e);
        }
    }

    private void call(Pipe pipe, int number, WireInput in) throws IOException {
        int seamNumber = in.u4();
        Object target = objects.get(in.u4());
        Method method = methods.get(seamNumber).get(in.u4());
        arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++)
            arguments[i] = codec.read(in);
        in.end();
        long before = Allocated.now();
        try {
            Object result = method.invoke(target, arguments);
            long after = Allocated.now();
            reply(pipe, Protocol.RESULT, number, after - before, result);
        } catch (InvocationTargetException e) {
            threw(pipe, number, Allocated.now() - before, e.getCause());
        } catch (IllegalAccessException e) {
            threw(pipe, number, Allocated.now() - before, e);
        }
    }

    /// Forgets objects that the judge has forgotten. One that is returned again gets another number.
    private void release(Pipe pipe, int number, WireInput in) throws IOException {
        arguments = new Object[0];
        for (int left = in.u4(); left > 0; left--) {
            Object released = objects.set(in.u4(), null);
            if (released != null)
                numbers.remove(released);
        }
        in.end();
        reply(pipe, Protocol.RESULT, number, 0, null);
    }

    private void threw(Pipe pipe, int number, long allocated, @Nullable Throwable thrown) throws IOException {
        reply(pipe, Protocol.THREW, number, allocated, StudentTrace.of(thrown));
    }

    private void reply(Pipe pipe, byte kind, int number, long allocated, @Nullable Object value) throws IOException {
        try {
            WireOutput out = pipe.begin(kind, number).u8(allocated);
            positions.clear();
            arguments(out);
            traces(out);
            codec.write(out, value);
        } catch (IllegalArgumentException e) { // the value may not cross
            if (kind == Protocol.THREW)
                throw e;
            reply(pipe, Protocol.THREW, number, allocated, StudentTrace.of(e));
            return;
        }
        pipe.send();
    }

    /// Records of the generators that this call was handed, and of those that an object has kept and drawn from.
    private void traces(WireOutput out) {
        EngineRandom.Trace[] now = new EngineRandom.Trace[generators.length];
        int changed = 0;
        for (int slot = 0; slot < generators.length; slot++) {
            EngineRandom generator = generators[slot];
            if (generator == null)
                continue;
            EngineRandom.Trace trace = generator.trace();
            long draws = trace.bounded() + trace.raw();
            if (draws != reported[slot] || used.contains(slot)) {
                reported[slot] = draws;
                now[slot] = trace;
                changed++;
            }
        }
        out.u4(changed);
        for (int slot = 0; slot < now.length; slot++)
            if (now[slot] != null)
                codec.write(out.u4(slot), now[slot]);
    }

    /// Arrays among the arguments, as the call left them.
    private void arguments(WireOutput out) {
        int arrays = 0;
        for (Object argument : arguments) {
            if (argument != null && argument.getClass().isArray())
                arrays++;
        }
        out.u4(arrays);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument == null || !argument.getClass().isArray())
                continue;
            codec.write(out.u4(i), argument);
        }
        for (int i = 0; i < arguments.length; i++) { // only now, so that none is written as a reference to itself
            if (arguments[i] != null)
                positions.put(arguments[i], i);
        }
    }

    @Override
    public boolean write(WireOutput out, Object value) {
        Integer position = positions.get(value);
        if (position != null) {
            out.u1(Protocol.ARGUMENT).u4(position);
            return true;
        }
        int as = seamOf(value);
        if (as < 0)
            return false;
        Integer number = numbers.get(value);
        if (number == null) {
            number = objects.size();
            objects.add(value);
            numbers.put(value, number);
        }
        out.u1(Protocol.COMPONENT).u4(as).u4(number);
        return true;
    }

    private int seamOf(Object value) {
        if (value.getClass() == type)
            return seam;
        for (int i = 0; i < seams.size(); i++) {
            if (seams.get(i).isInstance(value) && !value.getClass().isRecord() && !(value instanceof Enum))
                return i;
        }
        return -1;
    }

    @Override
    public @Nullable Object read(byte tag, WireInput in) throws MalformedFrame {
        return switch (tag) {
            case Protocol.GENERATOR -> generator(in);
            case Protocol.COMPONENT -> {
                in.u4();
                yield objects.get(in.u4());
            }
            default -> null;
        };
    }

    private Object generator(WireInput in) throws MalformedFrame {
        int slot = in.u4();
        boolean fresh = in.u1() != 0;
        EngineRandom generator = generators[slot];
        if (fresh && codec.read(in) instanceof EngineRandom.Script script) {
            generator = new EngineRandom(script);
            generators[slot] = generator;
            reported[slot] = 0;
        }
        if (generator == null)
            throw new MalformedFrame("no generator " + slot);
        used.add(slot);
        return generator;
    }
}
