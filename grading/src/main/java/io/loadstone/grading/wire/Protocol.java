package io.loadstone.grading.wire;

import io.loadstone.evidence.EngineRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the frames between judge and submission mean.
///
/// The judge asks [#BEGIN] once, then [#CREATE] and [#CALL]; each is answered by one frame. The child greets first.
public final class Protocol {
    private Protocol() {}

    /// Child: I am here. Sent before any byte of a submission is. Content: a [Hello].
    public static final byte HELLO = 1;
    /// Judge: compile and load this. Content: a [Begin].
    public static final byte BEGIN = 2;
    /// Child: it is loaded.
    public static final byte READY = 3;
    /// Child: it cannot be. Content: a [Rejection].
    public static final byte REJECTED = 4;
    /// Judge: make an object of the submission's class. Answered by a [#RESULT] whose value is its number.
    public static final byte CREATE = 5;
    /// Judge: call a method. Content: numbers of seam, object and method; arguments.
    public static final byte CALL = 6;
    /// Child: it returned. Content: allocated bytes, array arguments as they are now, traces of generators, value.
    public static final byte RESULT = 7;
    /// Child: it threw. Content: as for [#RESULT], with a [Thrown] as value.
    public static final byte THREW = 8;
    /// Judge: these objects are not called any more. Content: how many, their numbers. Answered by an empty [#RESULT].
    public static final byte RELEASE = 9;

    /// Tag of a generator's name: slot, then whether a script follows (a new generator) or not (one that is known).
    public static final byte GENERATOR = Codec.FIRST_LINK;
    /// Tag of a component's name: number of its seam, its number.
    public static final byte COMPONENT = Codec.FIRST_LINK + 1;
    /// Tag of a value that is the argument of this position itself.
    public static final byte ARGUMENT = Codec.FIRST_LINK + 2;

    /// Generators that live in the child at a time; the oldest makes room for the next.
    public static final int GENERATORS = 16;

    /// The child's greeting.
    ///
    /// @param isolation how far it is confined, as it has found out itself, in the word that reports use
    /// @param remark why no further; empty if nothing is missing
    public record Hello(String isolation, String remark) {}

    /// What to compile and load.
    ///
    /// @param type the submission's class
    /// @param seam the interface it implements
    /// @param shared class files the submission may see, by name: the seam and the types it mentions
    /// @param stubs class files without code that the submission may mention, so that mentioning them can be told
    /// @param forbidden packages, classes and members that it may not use
    /// @param sources file names and contents
    public record Begin(String type, String seam, Map<String, byte[]> shared, Map<String, byte[]> stubs,
            List<String> forbidden, Map<String, String> sources) {}

    /// Why a submission cannot be loaded.
    ///
    /// @param kind name of the sort of problem
    /// @param headline what and where
    /// @param details lines that follow it
    public record Rejection(String kind, String headline, List<String> details) {}

    /// An exception of the submission.
    ///
    /// @param type its class
    /// @param message its message
    /// @param trace the frames that are the submission's own, or the platform's on its behalf
    /// @param cause what caused it
    public record Thrown(String type, @Nullable String message, List<At> trace, @Nullable Thrown cause) {}

    /// A frame of a stack trace.
    public record At(String type, String method, @Nullable String file, int line) {}

    private static final List<Class<?>> OWN = List.of(Hello.class, Begin.class, Rejection.class, Thrown.class, At.class,
            EngineRandom.Seeded.class, EngineRandom.Tape.class, EngineRandom.Words.class, EngineRandom.Trace.class);

    /// The types that may cross: the protocol's own, then those that the seam shares.
    ///
    /// @param shared in order of their names
    public static WireTypes types(List<Class<?>> shared) {
        List<Class<?>> all = new ArrayList<>(OWN);
        shared.stream().sorted(Comparator.comparing(Class::getName)).forEach(all::add);
        return new WireTypes(all);
    }

    /// The interfaces among the shared types: an object that is one of them stays where it is and crosses by number.
    public static List<Class<?>> seams(List<Class<?>> shared) {
        return shared.stream()
                .filter(type -> type.isInterface() && !type.isAnnotation() && !type.isSealed())
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /// The methods of a seam that can be called, in the order that numbers them.
    public static List<Method> methods(Class<?> seam) {
        return Arrays.stream(seam.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .toList();
    }
}
