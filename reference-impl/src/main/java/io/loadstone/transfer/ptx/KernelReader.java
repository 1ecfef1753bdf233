package io.loadstone.transfer.ptx;

import io.loadstone.transfer.ptx.PtxException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decodes the body of one kernel.
final class KernelReader {
    private static final Pattern LABEL = Pattern.compile("\\s*([$\\w]+):");
    private static final Pattern PREDICATE = Pattern.compile("@(!?)(%\\w+)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern SHARED = Pattern.compile(
            "\\.shared\\s+(?:\\.align\\s+(\\d+)\\s+)?\\.(\\w+)\\s+([\\w$]+)\\s*(?:\\[(\\d+)])?");
    private static final Pattern ADDRESS = Pattern.compile("\\[\\s*([%$\\w]+)\\s*(?:\\+\\s*(-?\\d+))?\\s*]");
    private static final Pattern OPERAND = Pattern.compile("\\[[^]]*]|[^,\\s]+");

    private final String name;
    private final List<Kernel.Parameter> parameters;
    private final Map<String, Integer> registers = new HashMap<>();
    private final Map<String, Integer> shared = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private int sharedBytes;

    KernelReader(String name, List<Kernel.Parameter> parameters) {
        this.name = name;
        this.parameters = parameters;
    }

    Kernel read(String body) {
        List<String> statements = new ArrayList<>();
        for (String piece : body.split(";", -1)) {
            String statement = piece.replaceAll("[{}]", " ");
            for (Matcher label = LABEL.matcher(statement); label.lookingAt(); label = LABEL.matcher(statement)) {
                labels.put(label.group(1), statements.size());
                statement = statement.substring(label.end());
            }
            statement = statement.strip();
            if (statement.startsWith(".shared"))
                declareShared(statement);
            else if (!statement.isEmpty() && !statement.startsWith("."))
                statements.add(statement);
        }
        List<Instruction> code = statements.stream().map(this::instruction).toList();
        return new Kernel(name, parameters, registers.size(), sharedBytes, code);
    }

    private void declareShared(String statement) {
        Matcher array = SHARED.matcher(statement);
        Type type = array.lookingAt() ? Type.of(array.group(2)) : null;
        if (type == null)
            throw unsupported(statement);
        int align = array.group(1) == null ? type.bytes() : Integer.parseInt(array.group(1));
        int count = array.group(4) == null ? 1 : Integer.parseInt(array.group(4));
        int offset = Math.ceilDiv(sharedBytes, align) * align;
        shared.put(array.group(3), offset);
        sharedBytes = offset + count * type.bytes();
    }

    private Instruction instruction(String statement) {
        int predicate = -1;
        boolean negated = false;
        String text = statement;
        Matcher guard = PREDICATE.matcher(statement);
        if (guard.matches()) {
            negated = !guard.group(1).isEmpty();
            predicate = register(guard.group(2));
            text = guard.group(3);
        }
        String[] words = text.split("\\s+", 2);
        List<String> suffixes = Arrays.asList(words[0].split("\\."));
        List<Type> types = suffixes.stream().map(Type::of).filter(Objects::nonNull).toList();
        Type type = types.isEmpty() ? Type.B32 : types.getFirst();
        Type from = types.size() > 1 ? types.get(1) : type;
        Opcode op = opcode(suffixes, statement);
        List<String> operands = words.length < 2
                ? List.of()
                : OPERAND.matcher(words[1]).results().map(r -> r.group()).toList();
        return switch (op) {
            case BRA -> new Instruction(op, type, from, predicate, negated, -1, Operand.NONE, Operand.NONE,
                    Operand.NONE,
                    label(operands, statement));
            case RET, BAR ->
                new Instruction(op, type, from, predicate, negated, -1, Operand.NONE, Operand.NONE, Operand.NONE, -1);
            case ST_GLOBAL, ST_SHARED ->
                new Instruction(op, type, from, predicate, negated, -1, operand(operands, 0, statement),
                        operand(operands, 1, statement), Operand.NONE, -1);
            case LD_PARAM, LD_GLOBAL, LD_SHARED, MOV, ADD, SUB, MUL_LO, MUL_HI, MUL_WIDE, MAD_LO, MAD_WIDE, FMA, DIV,
                    REM, MIN, MAX, NEG, AND, OR, XOR, NOT, SHL, SHR, SETP_EQ, SETP_NE, SETP_LT, SETP_LE, SETP_GT,
                    SETP_GE, SELP, CVT -> {
                if (operands.size() < 2 || !operands.getFirst().startsWith("%"))
                    throw unsupported(statement);
                yield new Instruction(op, type, from, predicate, negated, register(operands.getFirst()),
                        operand(operands, 1, statement), operand(operands, 2, statement),
                        operand(operands, 3, statement), -1);
            }
        };
    }

    private Opcode opcode(List<String> suffixes, String statement) {
        if (suffixes.contains("v2") || suffixes.contains("v4") || suffixes.contains("sat"))
            throw unsupported(statement);
        String op = suffixes.getFirst();
        String named = switch (op) {
            case "ld", "st" -> op + "_" + suffixes.stream()
                    .filter(s -> s.equals("param") || s.equals("global") || s.equals("shared")).findFirst()
                    .orElse("generic");
            case "mul", "mad" ->
                op + "_" + (suffixes.contains("wide") ? "wide" : suffixes.contains("hi") ? "hi" : "lo");
            case "setp" -> op + "_" + suffixes.get(1);
            case "cvta" -> suffixes.contains("global") ? "mov" : op;
            default -> op;
        };
        for (Opcode known : Opcode.values()) {
            if (known.name().equalsIgnoreCase(named))
                return known;
        }
        throw unsupported(statement);
    }

    private int register(String text) {
        Integer known = registers.get(text);
        if (known != null)
            return known;
        registers.put(text, registers.size());
        return registers.size() - 1;
    }

    private int label(List<String> operands, String statement) {
        Integer target = operands.isEmpty() ? null : labels.get(operands.getFirst());
        if (target == null)
            throw new PtxException(Reason.MALFORMED, "kernel %s: no such label: %s".formatted(name, statement));
        return target;
    }

    private Operand operand(List<String> operands, int index, String statement) {
        if (index >= operands.size())
            return Operand.NONE;
        String text = operands.get(index);
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            long offset = address.group(2) == null ? 0 : Long.parseLong(address.group(2));
            String base = address.group(1);
            if (base.startsWith("%"))
                return new Operand.Address(register(base), offset);
            Integer start = start(base);
            if (start == null)
                throw unsupported(statement);
            return new Operand.Fixed(start + offset);
        }
        Special special = Special.of(text);
        if (special != null)
            return new Operand.Built(special);
        if (text.startsWith("%"))
            return new Operand.Register(register(text));
        Integer start = start(text);
        return new Operand.Immediate(start != null ? start : number(text, statement));
    }

    private @Nullable Integer start(String symbol) {
        for (Kernel.Parameter parameter : parameters) {
            if (parameter.name().equals(symbol))
                return parameter.offset();
        }
        return shared.get(symbol);
    }

    private long number(String text, String statement) {
        try {
            if (text.startsWith("0f") || text.startsWith("0F"))
                return Long.parseLong(text.substring(2), 16);
            return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw unsupported(statement);
        }
    }

    private PtxException unsupported(String statement) {
        return new PtxException(Reason.UNSUPPORTED,
                "kernel %s: not in the subset: %s".formatted(name, statement.replaceAll("\\s+", " ")));
    }
}
