package io.loadstone.grading.child;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Makes the loops of a submission stoppable: each passes a [StopPoint] at its head. No thread can be stopped otherwise.
///
/// For a submission that shares its process with the judge; one in a process of its own is ended with it.
final class StopPoints {
    private static final ClassDesc STOP = ClassDesc.of(StopPoint.class.getName());
    private static final MethodTypeDesc PASS = MethodTypeDesc.of(ConstantDescs.CD_void);

    private StopPoints() {}

    /// The same classes with stop points, and their own copy of [StopPoint].
    static Map<String, byte[]> in(Map<String, byte[]> classes, ClassLoader shared) {
        ClassHierarchyResolver known = ClassHierarchyResolver
                .ofResourceParsing(type -> {
                    byte[] bytes = classes.get(type.packageName() + "." + type.displayName());
                    return bytes == null ? null : new ByteArrayInputStream(bytes);
                })
                .orElse(ClassHierarchyResolver.ofResourceParsing(shared))
                .orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(known));
        Map<String, byte[]> stoppable = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> stoppable.put(name, files.transformClass(files.parse(bytes), TRANSFORM)));
        for (Class<?> own : Set.of(StopPoint.class, StopPoint.Stopped.class))
            stoppable.put(own.getName(), bytes(own));
        return stoppable;
    }

    private static final ClassTransform TRANSFORM = ClassTransform.transformingMethods((method, element) -> {
        if (!(element instanceof CodeModel code)) {
            method.with(element);
            return;
        }
        Set<Label> heads = heads(code);
        method.transformCode(code, (builder, instruction) -> {
            builder.with(instruction);
            if (instruction instanceof LabelTarget target && heads.contains(target.label())) {
                builder.invokestatic(STOP, "pass", PASS);
            }
        });
    });

    /// Labels that code after them jumps back to.
    private static Set<Label> heads(CodeModel code) {
        Set<Label> seen = new HashSet<>();
        Set<Label> heads = new HashSet<>();
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget target -> seen.add(target.label());
                case BranchInstruction branch when seen.contains(branch.target()) -> heads.add(branch.target());
                default -> {
                    // neither a label nor a jump back
                }
            }
        }
        return heads;
    }

    private static byte[] bytes(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException("no class file of " + type);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
