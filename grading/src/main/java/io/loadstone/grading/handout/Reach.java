package io.loadstone.grading.handout;

import io.loadstone.grading.handout.Mentions.MethodRef;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The classes and methods that a handout needs, found by following the class files from where it starts.
///
/// Classes are followed whole, but for those of the guarantees, which are followed method by method: a concept's class holds the
/// known mistakes, which the judge asks for their law, beside right programs, which it never does. So only what is called is
/// kept: a constructor or static method if something mentions it, an instance method if its class is instantiated as well.
/// References are never entered; who mentions one is remembered.
final class Reach {
    private static final String SHAKEN = "io/loadstone/guarantees/";

    private final ClassPool pool;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> created = new HashSet<>();
    private final Map<String, Set<MethodModel>> methods = new HashMap<>();
    private final Map<String, Set<String>> cut = new TreeMap<>();
    private final ArrayDeque<Runnable> open = new ArrayDeque<>();

    /// @param pool where to look
    Reach(ClassPool pool) {
        this.pool = pool;
    }

    /// Starts at a class that is instantiated by name.
    Reach from(String name) {
        create(name);
        while (!open.isEmpty())
            open.removeFirst().run();
        return this;
    }

    /// The classes that are needed, by internal name.
    Set<String> types() {
        return types;
    }

    /// Whether a method of a needed class is needed.
    boolean needs(String type, MethodModel method) {
        return !type.startsWith(SHAKEN) || methods.getOrDefault(type, Set.of()).contains(method);
    }

    /// Methods whose code names a reference, by class: they cannot work in a handout.
    Map<String, Set<String>> cut() {
        return cut;
    }

    /// Whether a class is followed method by method.
    static boolean isShaken(String type) {
        return type.startsWith(SHAKEN);
    }

    private void type(String name) {
        ClassModel model = pool.classes().get(name);
        if (model == null || pool.isReference(name) || !types.add(name))
            return;
        open.add(() -> {
            mentions().of(model);
            for (MethodModel method : model.methods()) {
                if (!isShaken(name) || method.methodName().equalsString("<clinit>")
                        || model.flags().has(AccessFlag.ANNOTATION))
                    keep(name, method);
            }
            int dollar = name.lastIndexOf('$');
            if (dollar > 0)
                type(name.substring(0, dollar));
            if (created.contains(name))
                instance(name, model);
        });
    }

    private void create(String name) {
        boolean first = created.add(name);
        boolean known = types.contains(name);
        type(name);
        ClassModel model = pool.classes().get(name);
        if (first && known && model != null)
            open.add(() -> instance(name, model));
    }

    /// Everything that a call on an object of this class could come to.
    private void instance(String name, ClassModel model) {
        for (String type : withParents(name)) {
            ClassModel parent = pool.classes().get(type);
            if (parent == null)
                continue;
            type(type);
            for (MethodModel method : parent.methods()) {
                if (!method.flags().has(AccessFlag.STATIC) && !method.methodName().equalsString("<init>"))
                    keep(type, method);
            }
        }
        for (MethodModel method : model.methods()) {
            if (method.methodName().equalsString("<init>") && method.methodTypeSymbol().parameterCount() == 0)
                keep(name, method);
        }
    }

    private Set<String> withParents(String name) {
        Set<String> all = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of(name));
        while (!next.isEmpty()) {
            String at = next.removeLast();
            ClassModel model = pool.classes().get(at);
            if (model == null || !all.add(at))
                continue;
            model.superclass().ifPresent(parent -> next.add(parent.asInternalName()));
            model.interfaces().forEach(parent -> next.add(parent.asInternalName()));
        }
        return all;
    }

    private void call(MethodRef call) {
        for (String type : withParents(call.owner())) {
            ClassModel model = pool.classes().get(type);
            if (model == null)
                continue;
            for (MethodModel method : model.methods()) {
                if (method.methodName().equalsString(call.name())
                        && method.methodType().equalsString(call.descriptor())) {
                    type(type);
                    keep(type, method);
                }
            }
        }
    }

    private void keep(String type, MethodModel method) {
        if (pool.isReference(type) || !methods.computeIfAbsent(type, _ -> new HashSet<>()).add(method))
            return;
        open.add(() -> {
            Set<String> references = new TreeSet<>();
            new Mentions(name -> note(name, references), name -> note(name, references),
                    call -> note(call.owner(), references)).of(method);
            if (references.isEmpty())
                mentions().of(method);
            else
                cut.computeIfAbsent(type, _ -> new TreeSet<>()).add(key(method));
        });
    }

    private void note(String name, Set<String> references) {
        if (pool.isReference(name))
            references.add(name);
    }

    /// Name and descriptor of a method.
    static String key(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private Mentions mentions() {
        return new Mentions(this::type, this::create, this::call);
    }
}
