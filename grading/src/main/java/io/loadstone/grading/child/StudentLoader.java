package io.loadstone.grading.child;

import java.util.Map;

/// Loads a submission. It sees itself, the types its task shares, and `java.base`; nothing of Loadstone's.
final class StudentLoader extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final Map<String, Class<?>> shared;

    /// @param classes the submission's class files, by name
    /// @param shared what else it may see, by name
    StudentLoader(Map<String, byte[]> classes, Map<String, Class<?>> shared) {
        super("submission", null);
        this.classes = classes;
        this.shared = shared;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> offered = shared.get(name);
        if (offered != null)
            return offered;
        if (name.startsWith("java."))
            return platform(name);
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : findClass(name);
        }
    }

    private static Class<?> platform(String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        if (type.getModule() != Object.class.getModule())
            throw new ClassNotFoundException(name);
        return type;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null)
            throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }
}
