package io.loadstone.book.script;

import java.util.stream.Stream;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/// Has calls of [Math#multiplyHigh], which TeaVM 0.15 lacks, go to [WideProduct], and those of [String#formatted] to [PlainMessage].
public final class InsteadOfMissing implements ClassHolderTransformer {
    private static final MethodReference MULTIPLY_HIGH = new MethodReference(Math.class, "multiplyHigh", long.class,
            long.class, long.class);
    private static final MethodReference FORMATTED = new MethodReference(String.class, "formatted", Object[].class,
            String.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() == null)
                continue;
            for (BasicBlock block : method.getProgram().getBasicBlocks())
                for (Instruction instruction : block)
                    if (instruction instanceof InvokeInstruction call)
                        replace(call);
        }
    }

    private static void replace(InvokeInstruction call) {
        if (call.getMethod().equals(MULTIPLY_HIGH))
            call.setMethod(new MethodReference(WideProduct.class, "multiplyHigh", long.class, long.class, long.class));
        if (call.getMethod().equals(FORMATTED)) {
            Variable[] arguments = Stream.concat(Stream.of(call.getInstance()), call.getArguments().stream())
                    .toArray(Variable[]::new);
            call.setInstance(null);
            call.setType(InvocationType.SPECIAL);
            call.setArguments(arguments);
            call.setMethod(new MethodReference(PlainMessage.class, "formatted", String.class, Object[].class,
                    String.class));
        }
    }
}
