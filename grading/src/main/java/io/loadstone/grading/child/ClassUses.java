package io.loadstone.grading.child;

import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a class file mentions: classes and members, with the line where it does.
final class ClassUses {
    /// Factories that javac itself calls for lambdas, strings, records and switches.
    private static final Set<String> COMPILERS_OWN = Set.of("java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory", "java.lang.runtime.ObjectMethods",
            "java.lang.runtime.SwitchBootstraps", "java.lang.invoke.ConstantBootstraps");

    private final List<Use> uses = new ArrayList<>();
    private final String file;
    private int line;

    /// A mention.
    ///
    /// @param type the class, nested classes with a dot
    /// @param member its member, or empty
    /// @param where ` at file:line`, or empty if it has no line
    record Use(String type, String member, String where) {
        String name() {
            return member.isEmpty() ? type : type + "." + member;
        }
    }

    private ClassUses(String file) {
        this.file = file;
    }

    static List<Use> of(byte[] classFile) {
        ClassModel model = ClassFile.of().parse(classFile);
        ClassUses uses = new ClassUses(model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse(model.thisClass().asInternalName()));
        uses.read(model);
        return uses.uses;
    }

    private void read(ClassModel model) {
        model.superclass().ifPresent(this::type);
        model.interfaces().forEach(this::type);
        model.fields().forEach(field -> type(field.fieldTypeSymbol()));
        model.findAttribute(Attributes.record())
                .ifPresent(record -> record.components().forEach(component -> type(component.descriptorSymbol())));
        model.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(attribute -> attribute.annotations().forEach(this::annotation));
        for (MethodModel method : model.methods()) {
            line = 0;
            methodType(method.methodTypeSymbol());
            method.findAttribute(Attributes.exceptions())
                    .ifPresent(thrown -> thrown.exceptions().forEach(this::type));
            method.code().ifPresent(this::code);
        }
    }

    private void annotation(Annotation annotation) {
        type(annotation.classSymbol());
    }

    private void code(CodeModel code) {
        for (CodeElement element : code) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case InvokeInstruction invoke -> {
                    member(invoke.method());
                    methodType(invoke.typeSymbol());
                }
                case FieldInstruction field -> {
                    member(field.field());
                    type(field.typeSymbol());
                }
                case NewObjectInstruction created -> type(created.className());
                case NewReferenceArrayInstruction array -> type(array.componentType());
                case NewMultiArrayInstruction array -> type(array.arrayType());
                case TypeCheckInstruction check -> type(check.type());
                case ExceptionCatch handler -> handler.catchType().ifPresent(this::type);
                case ConstantInstruction.LoadConstantInstruction load -> loaded(load.constantEntry());
                case InvokeDynamicInstruction dynamic -> {
                    methodType(dynamic.typeSymbol());
                    bootstrap(dynamic.bootstrapMethod(), dynamic.bootstrapArgs());
                }
                default -> {
                    // mentions nothing
                }
            }
        }
    }

    private void loaded(LoadableConstantEntry entry) {
        constant(entry.constantValue());
    }

    private void bootstrap(DirectMethodHandleDesc factory, List<ConstantDesc> arguments) {
        if (!COMPILERS_OWN.contains(dotted(factory.owner())))
            handle(factory);
        arguments.forEach(this::constant);
    }

    private void constant(ConstantDesc constant) {
        switch (constant) {
            case ClassDesc type -> type(type);
            case MethodTypeDesc type -> methodType(type);
            case DirectMethodHandleDesc handle -> handle(handle);
            case DynamicConstantDesc<?> dynamic -> {
                type(dynamic.constantType());
                bootstrap(dynamic.bootstrapMethod(), dynamic.bootstrapArgsList());
            }
            default -> {
                // a number or a string
            }
        }
    }

    private void handle(DirectMethodHandleDesc handle) {
        use(dotted(handle.owner()), handle.methodName());
        methodType(handle.invocationType());
    }

    private void member(MemberRefEntry member) {
        ClassDesc owner = member.owner().asSymbol();
        use(dotted(owner), member.name().stringValue());
    }

    private void methodType(MethodTypeDesc type) {
        type(type.returnType());
        type.parameterList().forEach(this::type);
    }

    private void type(ClassEntry entry) {
        type(entry.asSymbol());
    }

    private void type(ClassDesc type) {
        ClassDesc bottom = type;
        while (bottom.isArray())
            bottom = bottom.componentType();
        if (!bottom.isPrimitive())
            use(dotted(bottom), "");
    }

    private void use(String type, String member) {
        if (!type.isEmpty())
            uses.add(new Use(type, member, line > 0 ? " at %s:%d".formatted(file, line) : ""));
    }

    private static String dotted(ClassDesc type) {
        if (!type.isClassOrInterface())
            return "";
        String name = type.displayName();
        String dotted = type.packageName().isEmpty() ? name : type.packageName() + "." + name;
        return dotted.replace('$', '.');
    }
}
