package io.loadstone.grading.split;

import io.loadstone.evidence.Allocation;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.wire.Codec;
import io.loadstone.grading.wire.Links;
import io.loadstone.grading.wire.MalformedFrame;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.Protocol;
import io.loadstone.grading.wire.Protocol.Thrown;
import io.loadstone.grading.wire.WireInput;
import io.loadstone.grading.wire.WireOutput;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Stand-ins for the objects of one process: calls go over; results, changed arrays and records of generators come back.
///
/// One call at a time: jqwik shrinks in a thread of its own, and may leave it behind when the next guarantee begins.
final class RemoteObjects implements Links {
    private final Respondent process;
    private final Limits limits;
    private final Codec codec;
    private final List<Class<?>> seams;
    /// By seam, since two of them may inherit the same method and number it differently.
    private final List<Map<Method, Integer>> methodNumbers = new ArrayList<>();
    private final Generators generators = new Generators();
    private @Nullable Object[] arguments = {};
    private final StandIns standIns = new StandIns();
    private long calls;
    private long allocated;
    private @Nullable Problem denial;

    RemoteObjects(Respondent process, SharedTypes shared, Limits limits) {
        this.process = process;
        this.limits = limits;
        List<Class<?>> types = new ArrayList<>(shared.loaded().values());
        codec = new Codec(Protocol.types(types), this);
        seams = Protocol.seams(types);
        for (Class<?> seam : seams) {
            List<Method> methods = Protocol.methods(seam);
            Map<Method, Integer> numbers = new HashMap<>();
            for (int i = 0; i < methods.size(); i++)
                numbers.put(methods.get(i), i);
            methodNumbers.add(numbers);
        }
    }

    /// A new object of the submission's class, behind its seam.
    synchronized Object create(Class<?> seam) {
        arguments = new Object[0];
        Object made;
        try {
            made = ask(Protocol.CREATE, "the constructor", _ -> {});
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        if (made == null || !seam.isInstance(made)) {
            throw process.malformed(new MalformedFrame("no " + seam.getSimpleName()));
        }
        return made;
    }

    private synchronized @Nullable Object call(StandIn target, Method method, @Nullable Object[] given)
            throws Throwable {
        release();
        arguments = given;
        int methodNumber = Objects.requireNonNull(methodNumbers.get(target.seam).get(method));
        Object result;
        try {
            result = ask(Protocol.CALL, "a call of " + method.getName(), out -> {
                out.u4(target.seam).u4(target.number).u4(methodNumber);
                for (Object argument : given)
                    codec.write(out, argument);
            });
        } catch (SubmissionEnded e) {
            throw process.endedIn(CallText.of(method, given));
        }
        target.allocatedByLastCall = allocated;
        if (!fits(method.getReturnType(), result)) {
            throw process.malformed(new MalformedFrame("not a " + method.getReturnType().getName()));
        }
        return result;
    }

    /// Tells the process which of its objects nobody here can call any more: a law that opens a thousand sketches keeps none of them.
    private void release() throws Throwable {
        int[] forgotten = standIns.forgotten();
        if (forgotten.length == 0)
            return;
        arguments = new Object[0];
        var _ = ask(Protocol.RELEASE, "the release of objects", out -> {
            out.u4(forgotten.length);
            for (int number : forgotten)
                out.u4(number);
        });
    }

    private static boolean fits(Class<?> type, @Nullable Object value) {
        if (type == void.class)
            return value == null;
        if (value == null)
            return !type.isPrimitive();
        return MethodType.methodType(type).wrap().returnType().isInstance(value);
    }

    private @Nullable Object ask(int kind, String doing, Consumer<WireOutput> content) throws Throwable {
        Pipe.Frame answer = process.ask(kind, limits.call(), doing, content);
        calls++;
        Throwable failure;
        try {
            WireInput in = answer.content();
            if (answer.kind() != Protocol.RESULT && answer.kind() != Protocol.THREW) {
                throw new MalformedFrame("kind " + answer.kind());
            }
            allocated = in.u8();
            takeArrays(in);
            takeTraces(in);
            Object value = codec.read(in);
            in.end();
            if (answer.kind() == Protocol.RESULT)
                return value;
            if (!(value instanceof Thrown thrown))
                throw new MalformedFrame("an exception that is none");
            if (denial == null)
                denial = Denial.in(thrown);
            failure = StudentFailure.of(thrown);
        } catch (MalformedFrame e) {
            throw process.malformed(e);
        } catch (RuntimeException e) { // a forged record may hold what its types do not allow
            throw process.malformed(new MalformedFrame("contradicts itself: " + e));
        }
        throw failure;
    }

    /// Does to the judge's arrays what the call did to the submission's copies.
    private void takeArrays(WireInput in) throws MalformedFrame {
        for (int left = in.u4(); left > 0; left--) {
            int position = in.u4();
            Object now = codec.read(in);
            Object mine = argument(position);
            if (mine == null || now == null || now.getClass() != mine.getClass() || !mine.getClass().isArray()
                    || Array.getLength(now) != Array.getLength(mine)) {
                throw new MalformedFrame("argument " + position + " has become another");
            }
            System.arraycopy(now, 0, mine, 0, Array.getLength(mine));
        }
    }

    private @Nullable Object argument(int position) throws MalformedFrame {
        if (position < 0 || position >= arguments.length)
            throw new MalformedFrame("argument " + position);
        return arguments[position];
    }

    private void takeTraces(WireInput in) throws MalformedFrame {
        for (int left = in.u4(); left > 0; left--) {
            int slot = in.u4();
            if (!(codec.read(in) instanceof EngineRandom.Trace trace))
                throw new MalformedFrame("no trace");
            generators.adopt(slot, trace);
        }
    }

    @Override
    public boolean write(WireOutput out, Object value) {
        if (value instanceof EngineRandom random) {
            Generators.Place place = generators.of(random);
            out.u1(Protocol.GENERATOR).u4(place.slot()).u1(place.isNew() ? 1 : 0);
            if (place.isNew())
                codec.write(out, random.script());
            return true;
        }
        if (Proxy.isProxyClass(value.getClass()) && Proxy.getInvocationHandler(value) instanceof StandIn standIn
                && standIn.owner() == this) {
            out.u1(Protocol.COMPONENT).u4(standIn.seam).u4(standIn.number);
            return true;
        }
        return false;
    }

    @Override
    public @Nullable Object read(byte tag, WireInput in) throws MalformedFrame {
        return switch (tag) {
            case Protocol.COMPONENT -> {
                int seam = in.u4();
                int number = in.u4();
                if (seam < 0 || seam >= seams.size() || number < 0)
                    throw new MalformedFrame("component " + seam);
                Class<?> type = seams.get(seam);
                StandIn standIn = new StandIn(seam, number);
                standIns.add(standIn, number);
                yield Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type, Allocation.class}, standIn);
            }
            case Protocol.ARGUMENT -> argument(in.u4());
            default -> null;
        };
    }

    /// What was denied to it first, or null.
    @Nullable
    Problem denial() {
        return denial;
    }

    /// Calls so far.
    long calls() {
        return calls;
    }

    private final class StandIn implements InvocationHandler {
        private final int seam;
        private final int number;
        private volatile long allocatedByLastCall;

        StandIn(int seam, int number) {
            this.seam = seam;
            this.number = number;
        }

        RemoteObjects owner() {
            return RemoteObjects.this;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
                throws Throwable {
            @Nullable
            Object[] all = given == null ? new Object[0] : given;
            if (method.getDeclaringClass() == Allocation.class)
                return allocatedByLastCall;
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> all[0] != null && Proxy.isProxyClass(all[0].getClass())
                            && equals(Proxy.getInvocationHandler(all[0]));
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "the submission's " + seams.get(seam).getSimpleName();
                };
            }
            return call(this, method, all);
        }
    }
}
