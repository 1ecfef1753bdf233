package io.loadstone.grading.handout;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.function.Consumer;

/// What a method or a class file mentions.
///
/// @param type told of each class, by internal name
/// @param created told of each class that is instantiated
/// @param method told of each method that is called or handed on
record Mentions(Consumer<String> type, Consumer<String> created, Consumer<MethodRef> method) {

    /// A method, as a call names it.
    record MethodRef(String owner, String name, String descriptor) {}

    /// Mentions of a method: its signature, its code, its annotations.
    void of(MethodModel model) {
        types(model.methodTypeSymbol());
        annotations(model);
        model.findAttribute(Attributes.exceptions())
                .ifPresent(thrown -> thrown.exceptions().forEach(this::type));
        model.code().ifPresent(code -> code.forEach(element -> {
            switch (element) {
                case InvokeInstruction call -> member(call.method());
                case FieldInstruction field -> member(field.field());
                case NewObjectInstruction made -> created.accept(made.className().asInternalName());
                case TypeCheckInstruction check -> type(check.type());
                case NewReferenceArrayInstruction array -> type(array.componentType());
                case NewMultiArrayInstruction array -> type(array.arrayType());
                case ExceptionCatch caught -> caught.catchType().ifPresent(this::type);
                case ConstantInstruction.LoadConstantInstruction constant -> constant(constant.constantEntry());
                case InvokeDynamicInstruction dynamic -> {
                    types(dynamic.typeSymbol());
                    dynamic.invokedynamic().bootstrap().arguments().forEach(this::constant);
                }
                default -> {
                }
            }
        }));
    }

    /// Mentions of a class outside of its methods: parents, fields, annotations, record components.
    void of(ClassModel model) {
        model.superclass().ifPresent(this::type);
        model.interfaces().forEach(this::type);
        model.fields().forEach(field -> {
            desc(field.fieldTypeSymbol());
            annotations(field);
        });
        annotations(model);
    }

    private void constant(LoadableConstantEntry entry) {
        switch (entry) {
            case ClassEntry named -> type(named);
            case MethodHandleEntry handle -> {
                member(handle.reference());
                if (handle.kind() == MethodHandleInfo.REF_newInvokeSpecial)
                    created.accept(handle.reference().owner().asInternalName());
            }
            case MethodTypeEntry signature -> types(signature.asSymbol());
            default -> {
            }
        }
    }

    private void member(MemberRefEntry member) {
        type(member.owner());
        String descriptor = member.type().stringValue();
        if (descriptor.startsWith("(")) {
            types(MethodTypeDesc.ofDescriptor(descriptor));
            method.accept(new MethodRef(member.owner().asInternalName(), member.name().stringValue(), descriptor));
        } else {
            desc(ClassDesc.ofDescriptor(descriptor));
        }
    }

    private void annotations(AttributedElement element) {
        element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .ifPresent(all -> all.forEach(this::annotation));
        element.findAttribute(Attributes.runtimeVisibleParameterAnnotations())
                .ifPresent(all -> all.parameterAnnotations().forEach(some -> some.forEach(this::annotation)));
    }

    private void annotation(Annotation annotation) {
        desc(annotation.classSymbol());
        annotation.elements().forEach(element -> value(element.value()));
    }

    private void value(AnnotationValue value) {
        switch (value) {
            case AnnotationValue.OfClass named -> {
                desc(named.classSymbol());
                if (named.classSymbol().isClassOrInterface())
                    created.accept(internal(named.classSymbol()));
            }
            case AnnotationValue.OfEnum constant -> desc(constant.classSymbol());
            case AnnotationValue.OfArray array -> array.values().forEach(this::value);
            case AnnotationValue.OfAnnotation inner -> annotation(inner.annotation());
            case AnnotationValue.OfConstant _ -> {
            }
        }
    }

    private void types(MethodTypeDesc signature) {
        desc(signature.returnType());
        signature.parameterList().forEach(this::desc);
    }

    private void type(ClassEntry entry) {
        desc(entry.asSymbol());
    }

    private void desc(ClassDesc desc) {
        ClassDesc bottom = desc;
        while (bottom.isArray())
            bottom = bottom.componentType();
        if (bottom.isClassOrInterface())
            type.accept(internal(bottom));
    }

    private static String internal(ClassDesc desc) {
        String descriptor = desc.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }
}
