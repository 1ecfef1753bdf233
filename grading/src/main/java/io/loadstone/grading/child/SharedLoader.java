package io.loadstone.grading.child;

import java.util.LinkedHashMap;
import java.util.Map;

/// Loads the types that a task shares with its submission, from the class files that the judge sent.
final class SharedLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    SharedLoader(Map<String, byte[]> classes) {
        super("shared", ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    /// All of them, by name.
    Map<String, Class<?>> all() throws ClassNotFoundException {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        for (String name : classes.keySet())
            all.put(name, loadClass(name));
        return all;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null)
            throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }
}
