package io.loadstone.grading.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import io.loadstone.grading.wire.Protocol.Rejection;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a submission is the component its task asks for: class, constructor, interface. Each mismatch is told with
/// what was expected and what was found.
final class SignatureCheck {
    /// What javac says of a class that is not quite an implementation of its interface.
    private static final Set<String> SIGNATURE_ERRORS = Set.of("compiler.err.does.not.override.abstract",
            "compiler.err.method.does.not.override.superclass", "compiler.err.override.meth",
            "compiler.err.override.meth.doesnt.throw", "compiler.err.override.static",
            "compiler.err.override.weaker.access", "compiler.err.override.incompatible.ret");

    private final String type;
    private final Class<?> seam;

    SignatureCheck(String type, Class<?> seam) {
        this.type = type;
        this.seam = seam;
    }

    /// What is wrong with the compiled classes, or null.
    @Nullable
    Rejection check(Map<String, byte[]> classes) {
        byte[] bytes = classes.get(type);
        if (bytes == null) {
            return wrong("no class " + type, "class " + type,
                    classes.isEmpty() ? "no class" : "class " + String.join(", class ", classes.keySet()));
        }
        ClassModel model = ClassFile.of().parse(bytes);
        if (model.flags().has(AccessFlag.INTERFACE) || model.flags().has(AccessFlag.ABSTRACT)) {
            String kind = model.flags().has(AccessFlag.INTERFACE) ? "interface" : "abstract class";
            return wrong(type + " cannot be instantiated", "public class " + simple(), kind + " " + simple());
        }
        if (!model.flags().has(AccessFlag.PUBLIC)) {
            return wrong(type + " is not public", "public class " + simple(), "class " + simple());
        }
        if (!implemented(type, classes).contains(seam.getName())) {
            return wrong(type + " does not implement " + seam.getSimpleName(),
                    "public class %s implements %s { %s; }".formatted(simple(), seam.getName(), wanted()),
                    heading(model));
        }
        return constructor(model);
    }

    private @Nullable Rejection constructor(ClassModel model) {
        List<MethodModel> constructors = model.methods().stream()
                .filter(method -> method.methodName().equalsString(ConstantDescs.INIT_NAME))
                .toList();
        boolean good = constructors.stream().anyMatch(method -> method.flags().has(AccessFlag.PUBLIC)
                && method.methodTypeSymbol().parameterCount() == 0);
        if (good)
            return null;
        String found = constructors.stream()
                .map(method -> access(method) + simple() + parameters(method))
                .collect(Collectors.joining("; "));
        return wrong(type + " has no public constructor without parameters", "public %s()".formatted(simple()), found);
    }

    private static String parameters(MethodModel method) {
        return method.methodTypeSymbol()
                .parameterList()
                .stream()
                .map(parameter -> parameter.displayName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String access(MethodModel method) {
        for (AccessFlag flag : List.of(AccessFlag.PUBLIC, AccessFlag.PROTECTED, AccessFlag.PRIVATE)) {
            if (method.flags().has(flag))
                return flag.name().toLowerCase(java.util.Locale.ROOT) + " ";
        }
        return "";
    }

    /// All that a class of the submission extends or implements, by name.
    private static Set<String> implemented(String type, Map<String, byte[]> classes) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(type));
        while (!open.isEmpty()) {
            byte[] bytes = classes.get(open.removeLast());
            if (bytes == null)
                continue;
            ClassModel model = ClassFile.of().parse(bytes);
            List<String> above = new ArrayList<>();
            model.superclass().ifPresent(parent -> above.add(parent.asInternalName().replace('/', '.')));
            model.interfaces().forEach(parent -> above.add(parent.asInternalName().replace('/', '.')));
            for (String name : above) {
                if (seen.add(name))
                    open.add(name);
            }
        }
        return seen;
    }

    private String heading(ClassModel model) {
        String interfaces = model.interfaces().stream()
                .map(parent -> parent.asInternalName().replace('/', '.'))
                .collect(Collectors.joining(", "));
        Set<String> wanted = Arrays.stream(seam.getMethods()).map(Method::getName).collect(Collectors.toSet());
        String methods = model.methods()
                .stream()
                .filter(method -> wanted.contains(method.methodName().stringValue()))
                .map(method -> "%s%s %s%s;".formatted(access(method),
                        method.methodTypeSymbol().returnType().displayName(), method.methodName().stringValue(),
                        parameters(method)))
                .collect(Collectors.joining(" "));
        return "public class " + simple() + (interfaces.isEmpty() ? "" : " implements " + interfaces)
                + (methods.isEmpty() ? "" : " { " + methods + " }");
    }

    /// What is wrong if all that the compiler found is that the class does not fit its interface, or null.
    @Nullable
    Rejection check(MemoryCompiler.Refused refused) {
        boolean only = refused.errors().stream().allMatch(error -> SIGNATURE_ERRORS.contains(error.getCode()));
        if (!only || refused.errors().isEmpty())
            return null;
        Set<String> names = Arrays.stream(seam.getMethods()).map(Method::getName).collect(Collectors.toSet());
        String found = String.join("; ", declared(refused.sources(), names));
        Rejection rejection = wrong("%s does not fit %s".formatted(type, seam.getSimpleName()), wanted(),
                found.isEmpty() ? "no method " + String.join(", ", names) : found);
        List<String> details = new ArrayList<>(rejection.details());
        details.addAll(refused.asRejection().details());
        return new Rejection(rejection.kind(), rejection.headline(), details);
    }

    /// What the interface asks for, as a student would write it.
    private String wanted() {
        return Arrays.stream(seam.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(SignatureCheck::declaration)
                .collect(Collectors.joining("; "));
    }

    private static String declaration(Method method) {
        return "public %s %s(%s)".formatted(method.getReturnType().getSimpleName(), method.getName(),
                Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                        .collect(Collectors.joining(", ")));
    }

    /// The declarations of methods with these names in the class, as the student wrote them.
    private List<String> declared(List<CompilationUnitTree> sources, Set<String> names) {
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : sources) {
            unit.accept(new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
                    return tree.getSimpleName().contentEquals(simple()) ? super.visitClass(tree, null) : null;
                }

                @Override
                public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
                    if (names.contains(tree.getName().toString()))
                        found.add(asWritten(tree));
                    return null;
                }
            }, null);
        }
        return found;
    }

    private static String asWritten(MethodTree tree) {
        String flags = tree.getModifiers().getFlags().stream().map(flag -> flag + " ").collect(Collectors.joining());
        String parameters = tree.getParameters().stream()
                .map(parameter -> parameter.getType() + " " + parameter.getName())
                .collect(Collectors.joining(", "));
        String thrown = tree.getThrows().stream().map(Object::toString).collect(Collectors.joining(", "));
        return "%s%s %s(%s)%s".formatted(flags, tree.getReturnType(), tree.getName(), parameters,
                thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private String simple() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static Rejection wrong(String headline, String expected, String found) {
        return new Rejection("WRONG_SIGNATURE", headline, List.of("expected: " + expected, "found:    " + found));
    }
}
