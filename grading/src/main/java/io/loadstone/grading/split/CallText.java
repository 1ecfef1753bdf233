package io.loadstone.grading.split;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A call as a student would write it: `shuffle([2, 0, 1], random)`.
final class CallText {
    static final String PREFIX = "In the call ";
    private static final int ITEMS = 12;
    private static final int LENGTH = 80;

    private CallText() {}

    static String of(Method method, @Nullable Object[] arguments) {
        StringJoiner text = new StringJoiner(", ", method.getName() + "(", ")");
        for (int i = 0; i < arguments.length; i++)
            text.add(argument(method.getParameters()[i].getName(), arguments[i]));
        return text.toString();
    }

    private static String argument(String name, @Nullable Object value) {
        if (value == null)
            return "null";
        if (value instanceof RandomGenerator)
            return name;
        if (!value.getClass().isArray()) {
            String text = String.valueOf(value);
            return text.length() > LENGTH ? text.substring(0, LENGTH) + "..." : text;
        }
        int length = Array.getLength(value);
        StringJoiner items = new StringJoiner(", ", "[", length > ITEMS ? ", ... %d in all]".formatted(length) : "]");
        for (int i = 0; i < Math.min(ITEMS, length); i++) {
            Object item = Array.get(value, i);
            items.add(item instanceof Object[] nested ? Arrays.deepToString(nested) : String.valueOf(item));
        }
        return items.toString();
    }
}
