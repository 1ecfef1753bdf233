package io.loadstone.grading.split;

import io.loadstone.Reference;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The types of Loadstone's that a lab shares with its submissions: its seams and what they mention, but no reference.
///
/// They are found in the class files, so that the author of a seam lists nothing.
///
/// @param loader of the seams
/// @param classes their class files, by name
/// @param stubs the references of the seams' packages without their code: a submission that mentions one is told so
public record SharedTypes(ClassLoader loader, Map<String, byte[]> classes, Map<String, byte[]> stubs) {
    private static final String OURS = "io/loadstone/";
    private static final ClassDesc MARK = ClassDesc.of(Reference.class.getName());

    /// The types of a lab's seams, which a student's classes implement: all of them are compiled together. Reads the
    /// class files of the seams' packages.
    ///
    /// @param seams at least one, all from one folder or jar
    public static SharedTypes of(Collection<Class<?>> seams) {
        ClassFolder folder = ClassFolder.of(seams.iterator().next());
        Map<String, byte[]> classes = new TreeMap<>();
        var open = new ArrayDeque<String>();
        seams.forEach(seam -> open.add(seam.getName()));
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (classes.containsKey(name))
                continue;
            byte[] bytes = folder.classFile(name);
            ClassModel model = ClassFile.of().parse(bytes);
            if (isReference(model))
                continue;
            classes.put(name, bytes);
            open.addAll(mentioned(model));
        }
        Map<String, byte[]> stubs = new TreeMap<>();
        seams.stream().map(Class::getPackageName).distinct().flatMap(name -> folder.classesOf(name).stream())
                .forEach(name -> {
                    byte[] bytes = folder.classFile(name);
                    if (isReference(ClassFile.of().parse(bytes)))
                        stubs.put(name, withoutCode(bytes));
                });
        return new SharedTypes(folder.loader(), classes, stubs);
    }

    /// The shared types as this process knows them, by name.
    public Map<String, Class<?>> loaded() {
        Map<String, Class<?>> loaded = new TreeMap<>();
        try {
            for (String name : classes.keySet()) {
                loaded.put(name, Class.forName(name, false, loader));
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return loaded;
    }

    private static List<String> mentioned(ClassModel model) {
        List<ClassDesc> types = new ArrayList<>();
        model.constantPool().forEach(entry -> {
            if (entry instanceof ClassEntry type)
                types.add(type.asSymbol());
        });
        model.fields().forEach(field -> types.add(field.fieldTypeSymbol()));
        for (MethodModel method : model.methods()) {
            types.add(method.methodTypeSymbol().returnType());
            types.addAll(method.methodTypeSymbol().parameterList());
        }
        List<String> names = new ArrayList<>();
        for (ClassDesc type : types) {
            ClassDesc bottom = type;
            while (bottom.isArray())
                bottom = bottom.componentType();
            String descriptor = bottom.descriptorString();
            if (descriptor.startsWith("L" + OURS)) {
                names.add(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
            }
        }
        return names;
    }

    private static boolean isReference(ClassModel model) {
        return model.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations()
                        .stream()
                        .anyMatch(annotation -> annotation.classSymbol().equals(MARK)))
                .orElse(false);
    }

    /// The same class with the same members, each of which throws `null`.
    private static byte[] withoutCode(byte[] bytes) {
        return ClassFile.of()
                .transformClass(ClassFile.of().parse(bytes), ClassTransform.transformingMethods((builder, element) -> {
                    if (element instanceof CodeModel) {
                        builder.withCode(code -> code.aconst_null().athrow());
                    } else {
                        builder.with(element);
                    }
                }));
    }
}
