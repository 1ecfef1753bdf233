package io.loadstone.grading.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The records and enums that may cross, by number: both sides make the same list from the same names.
public final class WireTypes {
    private static final List<Class<?>> PRIMITIVES = List.of(boolean.class, byte.class, short.class, char.class,
            int.class, long.class, float.class, double.class);
    private static final int STRING = PRIMITIVES.size();
    private static final int OBJECT = STRING + 1;
    private static final int FIRST_TYPE = 16;
    private static final int ARRAY_OF = 0x7FFF_FFFF;
    private static final int MAX_DIMENSIONS = 8;

    private final List<Class<?>> types;
    private final Map<Class<?>, Integer> indices = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    private record Shape(Class<?>[] parameters, Method[] accessors, @Nullable Constructor<?> constructor,
            Object @Nullable [] constants) {}

    /// @param types records and enums; interfaces and classes in it can be the type of an array, but do not cross
    public WireTypes(List<Class<?>> types) {
        this.types = List.copyOf(types);
        for (Class<?> type : types) {
            indices.put(type, shapes.size());
            shapes.add(shape(type));
        }
    }

    private static Shape shape(Class<?> type) {
        if (!type.isRecord())
            return new Shape(new Class<?>[0], new Method[0], null, type.getEnumConstants());
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            Method[] accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            for (Method accessor : accessors)
                accessor.setAccessible(true);
            return new Shape(parameters, accessors, constructor, null);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    /// Its number, or -1 if it may not cross.
    int indexOf(Class<?> type) {
        Integer index = indices.get(type);
        return index == null || !(type.isRecord() || type.isEnum()) ? -1 : index;
    }

    @Nullable
    Object[] components(int index, Object value) {
        Method[] accessors = shapes.get(index).accessors;
        @Nullable
        Object[] components = new Object[accessors.length];
        try {
            for (int i = 0; i < components.length; i++)
                components[i] = accessors[i].invoke(value);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalArgumentException("cannot read a component of " + value.getClass().getName(), e);
        }
        return components;
    }

    boolean isEnum(int index) throws MalformedFrame {
        return at(index).constants != null;
    }

    int arity(int index) throws MalformedFrame {
        Shape shape = at(index);
        if (shape.constructor == null)
            throw new MalformedFrame(types.get(index).getName() + " does not cross");
        return shape.parameters.length;
    }

    /// Number of an enum's constant.
    int numberOf(int index, Enum<?> constant) {
        return Arrays.asList(types.get(index).getEnumConstants()).indexOf(constant);
    }

    Object constant(int index, int number) throws MalformedFrame {
        Object[] constants = at(index).constants;
        if (constants == null || number < 0 || number >= constants.length) {
            throw new MalformedFrame("constant %d of %s".formatted(number, types.get(index).getName()));
        }
        return constants[number];
    }

    Object create(int index, @Nullable Object[] components) throws MalformedFrame {
        Constructor<?> constructor = at(index).constructor;
        if (constructor == null)
            throw new MalformedFrame(types.get(index).getName() + " does not cross");
        try {
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new MalformedFrame("no %s: %s".formatted(types.get(index).getName(),
                    e instanceof InvocationTargetException ? e.getCause() : e.getMessage()));
        }
    }

    private Shape at(int index) throws MalformedFrame {
        if (index < 0 || index >= shapes.size())
            throw new MalformedFrame("unknown type " + index);
        return shapes.get(index);
    }

    /// Writes the component type of an array.
    void writeType(WireOutput out, Class<?> type) {
        Class<?> bottom = type;
        for (; bottom.isArray(); bottom = bottom.componentType())
            out.u4(ARRAY_OF);
        int primitive = PRIMITIVES.indexOf(bottom);
        Integer index = indices.get(bottom);
        if (primitive >= 0) {
            out.u4(primitive);
        } else if (bottom == String.class) {
            out.u4(STRING);
        } else if (bottom == Object.class) {
            out.u4(OBJECT);
        } else if (index != null) {
            out.u4(FIRST_TYPE + index);
        } else {
            throw new IllegalArgumentException("arrays of " + bottom.getName() + " cannot cross");
        }
    }

    Class<?> readType(WireInput in) throws MalformedFrame {
        int code = in.u4();
        int dimensions = 0;
        for (; code == ARRAY_OF; code = in.u4()) {
            if (++dimensions > MAX_DIMENSIONS)
                throw new MalformedFrame("too many dimensions");
        }
        Class<?> type;
        if (code >= 0 && code < PRIMITIVES.size()) {
            type = PRIMITIVES.get(code);
        } else if (code == STRING) {
            type = String.class;
        } else if (code == OBJECT) {
            type = Object.class;
        } else {
            at(code - FIRST_TYPE);
            type = types.get(code - FIRST_TYPE);
        }
        for (; dimensions > 0; dimensions--)
            type = type.arrayType();
        return type;
    }
}
