package io.loadstone.grading.wire;

import java.nio.ByteBuffer;

/// Arrays of primitives, in one piece.
final class PrimitiveArrays {
    private PrimitiveArrays() {}

    /// Writes the items of `array` if they are primitive; their number stands before them already.
    static boolean write(WireOutput out, Object array) {
        switch (array) {
            case int[] a -> {
                ByteBuffer room = out.room(4L * a.length);
                room.asIntBuffer().put(a);
                room.position(room.position() + 4 * a.length);
            }
            case long[] a -> {
                ByteBuffer room = out.room(8L * a.length);
                room.asLongBuffer().put(a);
                room.position(room.position() + 8 * a.length);
            }
            case double[] a -> {
                ByteBuffer room = out.room(8L * a.length);
                for (double item : a)
                    room.putLong(Double.doubleToRawLongBits(item));
            }
            case float[] a -> {
                ByteBuffer room = out.room(4L * a.length);
                for (float item : a)
                    room.putInt(Float.floatToRawIntBits(item));
            }
            case byte[] a -> out.room(a.length).put(a);
            case short[] a -> {
                ByteBuffer room = out.room(2L * a.length);
                for (short item : a)
                    room.putShort(item);
            }
            case char[] a -> {
                ByteBuffer room = out.room(2L * a.length);
                for (char item : a)
                    room.putChar(item);
            }
            case boolean[] a -> {
                ByteBuffer room = out.room(a.length);
                for (boolean item : a)
                    room.put((byte) (item ? 1 : 0));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Reads number and items of an array of `component`.
    static Object read(WireInput in, Class<?> component) throws MalformedFrame {
        int width = width(component);
        int count = in.count(width);
        ByteBuffer from = in.next(count * width);
        if (component == int.class) {
            int[] array = new int[count];
            from.asIntBuffer().get(array);
            from.position(from.position() + 4 * count);
            return array;
        } else if (component == long.class) {
            long[] array = new long[count];
            from.asLongBuffer().get(array);
            from.position(from.position() + 8 * count);
            return array;
        } else if (component == double.class) {
            double[] array = new double[count];
            for (int i = 0; i < count; i++)
                array[i] = Double.longBitsToDouble(from.getLong());
            return array;
        } else if (component == float.class) {
            float[] array = new float[count];
            for (int i = 0; i < count; i++)
                array[i] = Float.intBitsToFloat(from.getInt());
            return array;
        } else if (component == byte.class) {
            byte[] array = new byte[count];
            from.get(array);
            return array;
        } else if (component == short.class) {
            short[] array = new short[count];
            for (int i = 0; i < count; i++)
                array[i] = from.getShort();
            return array;
        } else if (component == char.class) {
            char[] array = new char[count];
            for (int i = 0; i < count; i++)
                array[i] = from.getChar();
            return array;
        } else {
            boolean[] array = new boolean[count];
            for (int i = 0; i < count; i++)
                array[i] = from.get() != 0;
            return array;
        }
    }

    private static int width(Class<?> component) throws MalformedFrame {
        return switch (component.getName()) {
            case "byte", "boolean" -> 1;
            case "short", "char" -> 2;
            case "int", "float" -> 4;
            case "long", "double" -> 8;
            default -> throw new MalformedFrame("array of " + component.getName());
        };
    }
}
