package io.loadstone.book.script;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;

/// Has calls of [Math#multiplyHigh], which TeaVM 0.15 lacks, go to [WideProduct].
public final class InsteadOfMissing implements ClassHolderTransformer {
    private static final MethodReference MISSING = new MethodReference(Math.class, "multiplyHigh", long.class,
            long.class, long.class);
    private static final MethodReference OURS = new MethodReference(WideProduct.class, "multiplyHigh", long.class,
            long.class, long.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() == null)
                continue;
            for (BasicBlock block : method.getProgram().getBasicBlocks())
                for (Instruction instruction : block)
                    if (instruction instanceof InvokeInstruction call && call.getMethod().equals(MISSING))
                        call.setMethod(OURS);
        }
    }
}
