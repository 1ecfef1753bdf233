package io.loadstone.grading.wire;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes and reads the values that may cross between judge and submission, and no others.
///
/// `null`, boxed primitives, `String`, arrays, lists, sets, maps, optionals, `Duration`, and the records and enums of
/// [WireTypes]. Depth is bounded by [#MAX_DEPTH], size by the frame's. Floating point keeps its bits, strings their
/// `char`s. Lists, sets and maps arrive unmodifiable and in order.
public final class Codec {

    /// How deeply values may be nested.
    public static final int MAX_DEPTH = 32;

    /// Tags from here on belong to [Links].
    public static final byte FIRST_LINK = 64;

    private static final byte NULL = 0;
    private static final byte BOOLEAN = 1;
    private static final byte BYTE = 2;
    private static final byte SHORT = 3;
    private static final byte CHAR = 4;
    private static final byte INT = 5;
    private static final byte LONG = 6;
    private static final byte FLOAT = 7;
    private static final byte DOUBLE = 8;
    private static final byte STRING = 9;
    private static final byte ARRAY = 10;
    private static final byte LIST = 11;
    private static final byte SET = 12;
    private static final byte MAP = 13;
    private static final byte OPTIONAL = 14;
    private static final byte OPTIONAL_INT = 15;
    private static final byte OPTIONAL_LONG = 16;
    private static final byte OPTIONAL_DOUBLE = 17;
    private static final byte DURATION = 18;
    private static final byte TYPED = 19;

    private final WireTypes types;
    private final Links links;

    /// @param types records and enums that may cross
    /// @param links names of what stays where it is
    public Codec(WireTypes types, Links links) {
        this.types = types;
        this.links = links;
    }

    /// Writes a value.
    ///
    /// @throws IllegalArgumentException if it may not cross, is too deep or too large
    public void write(WireOutput out, @Nullable Object value) {
        write(out, value, 0);
    }

    /// Reads a value.
    ///
    /// @throws MalformedFrame if there is none
    public @Nullable Object read(WireInput in) throws MalformedFrame {
        return read(in, 0);
    }

    private void write(WireOutput out, @Nullable Object value, int depth) {
        if (depth > MAX_DEPTH)
            throw new IllegalArgumentException("nested more than " + MAX_DEPTH + " deep");
        switch (value) {
            case null -> out.u1(NULL);
            case Boolean b -> out.u1(BOOLEAN).u1(b ? 1 : 0);
            case Byte b -> out.u1(BYTE).u1(b);
            case Short s -> out.u1(SHORT).room(2).putShort(s);
            case Character c -> out.u1(CHAR).room(2).putChar(c);
            case Integer i -> out.u1(INT).u4(i);
            case Long l -> out.u1(LONG).u8(l);
            case Float f -> out.u1(FLOAT).u4(Float.floatToRawIntBits(f));
            case Double d -> out.u1(DOUBLE).u8(Double.doubleToRawLongBits(d));
            case String s -> string(out.u1(STRING), s);
            case List<?> list -> items(out.u1(LIST), list, depth);
            case Set<?> set -> items(out.u1(SET), set, depth);
            case Map<?, ?> map -> {
                out.u1(MAP).u4(map.size());
                map.forEach((key, item) -> {
                    write(out, key, depth + 1);
                    write(out, item, depth + 1);
                });
            }
            case Optional<?> optional -> write(out.u1(OPTIONAL), optional.orElse(null), depth + 1);
            case OptionalInt o -> write(out.u1(OPTIONAL_INT), o.isPresent() ? o.getAsInt() : null, depth + 1);
            case OptionalLong o -> write(out.u1(OPTIONAL_LONG), o.isPresent() ? o.getAsLong() : null, depth + 1);
            case OptionalDouble o -> write(out.u1(OPTIONAL_DOUBLE), o.isPresent() ? o.getAsDouble() : null, depth + 1);
            case Duration duration -> out.u1(DURATION).u8(duration.getSeconds()).u4(duration.getNano());
            default -> object(out, value, depth);
        }
    }

    private void object(WireOutput out, Object value, int depth) {
        if (links.write(out, value))
            return;
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        if (type.isArray()) {
            array(out.u1(ARRAY), value, type.componentType(), depth);
            return;
        }
        int index = types.indexOf(type);
        if (index < 0) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot cross between judge and submission; records, arrays and lists can");
        }
        out.u1(TYPED).u4(index);
        if (value instanceof Enum<?> constant) {
            out.u4(types.numberOf(index, constant));
        } else {
            for (Object component : types.components(index, value))
                write(out, component, depth + 1);
        }
    }

    private void items(WireOutput out, Collection<?> items, int depth) {
        out.u4(items.size());
        for (Object item : items)
            write(out, item, depth + 1);
    }

    private static void string(WireOutput out, String text) {
        ByteBuffer room = out.u4(text.length()).room(2L * text.length());
        for (int i = 0; i < text.length(); i++)
            room.putChar(text.charAt(i));
    }

    private void array(WireOutput out, Object array, Class<?> component, int depth) {
        types.writeType(out, component);
        out.u4(Array.getLength(array));
        if (PrimitiveArrays.write(out, array))
            return;
        for (Object item : (Object[]) array)
            write(out, item, depth + 1);
    }

    private @Nullable Object read(WireInput in, int depth) throws MalformedFrame {
        if (depth > MAX_DEPTH)
            throw new MalformedFrame("nested more than " + MAX_DEPTH + " deep");
        byte tag = in.u1();
        return switch (tag) {
            case NULL -> null;
            case BOOLEAN -> in.u1() != 0;
            case BYTE -> in.u1();
            case SHORT -> in.next(2).getShort();
            case CHAR -> in.next(2).getChar();
            case INT -> in.u4();
            case LONG -> in.u8();
            case FLOAT -> Float.intBitsToFloat(in.u4());
            case DOUBLE -> Double.longBitsToDouble(in.u8());
            case STRING -> new String((char[]) PrimitiveArrays.read(in, char.class));
            case ARRAY -> array(in, depth);
            case LIST -> Collections.unmodifiableList(items(in, new ArrayList<>(), depth));
            case SET -> Collections.unmodifiableSet(items(in, new LinkedHashSet<>(), depth));
            case MAP -> map(in, depth);
            case OPTIONAL -> Optional.ofNullable(read(in, depth + 1));
            case OPTIONAL_INT -> read(in, depth + 1) instanceof Integer i ? OptionalInt.of(i) : OptionalInt.empty();
            case OPTIONAL_LONG -> read(in, depth + 1) instanceof Long l ? OptionalLong.of(l) : OptionalLong.empty();
            case OPTIONAL_DOUBLE -> read(in, depth + 1) instanceof Double d
                    ? OptionalDouble.of(d)
                    : OptionalDouble.empty();
            case DURATION -> duration(in);
            case TYPED -> typed(in, depth);
            default -> {
                Object linked = tag >= FIRST_LINK ? links.read(tag, in) : null;
                if (linked == null)
                    throw new MalformedFrame("unknown tag " + tag);
                yield linked;
            }
        };
    }

    private <C extends Collection<@Nullable Object>> C items(WireInput in, C into, int depth) throws MalformedFrame {
        int count = in.count(1);
        for (int i = 0; i < count; i++)
            into.add(read(in, depth + 1));
        return into;
    }

    private Object map(WireInput in, int depth) throws MalformedFrame {
        int count = in.count(2);
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Object key = read(in, depth + 1);
            map.put(key, read(in, depth + 1));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Duration duration(WireInput in) throws MalformedFrame {
        long seconds = in.u8();
        int nanos = in.u4();
        if (nanos < 0 || nanos > 999_999_999)
            throw new MalformedFrame("nanoseconds " + nanos);
        return Duration.ofSeconds(seconds, nanos);
    }

    private Object array(WireInput in, int depth) throws MalformedFrame {
        Class<?> component = types.readType(in);
        if (component.isPrimitive())
            return PrimitiveArrays.read(in, component);
        int count = in.count(1);
        List<@Nullable Object> items = new ArrayList<>(); // grows with what is really there
        for (int i = 0; i < count; i++)
            items.add(read(in, depth + 1));
        Object array = Array.newInstance(component, count);
        try {
            for (int i = 0; i < count; i++)
                Array.set(array, i, items.get(i));
        } catch (IllegalArgumentException e) {
            throw new MalformedFrame("an item is no " + component.getName());
        }
        return array;
    }

    private Object typed(WireInput in, int depth) throws MalformedFrame {
        int index = in.u4();
        if (types.isEnum(index))
            return types.constant(index, in.u4());
        @Nullable
        Object[] components = new Object[types.arity(index)];
        for (int i = 0; i < components.length; i++)
            components[i] = read(in, depth + 1);
        return types.create(index, components);
    }
}
