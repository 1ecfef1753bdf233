package io.loadstone.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the filters decide, for both architectures, by a machine of our own that runs their programs.
class StageTest {
    private static final int PROCESS = 321;
    private static final int EPERM = Filter.ERRNO | Linux.EPERM;
    private static final int ALL_NUMBERS = 600;

    /// The kernel's machine for classic BPF, as far as the filters use it.
    private static int verdict(List<Filter.Instruction> program, int architecture, int number, long... arguments) {
        int accumulator = 0;
        for (int at = 0; at < program.size(); at++) {
            Filter.Instruction instruction = program.get(at);
            switch (instruction.code()) {
                case 0x20 -> accumulator = word(instruction.value(), architecture, number, arguments);
                case 0x54 -> accumulator &= instruction.value();
                case 0x15 -> at += accumulator == instruction.value() ? instruction.yes() : instruction.no();
                case 0x35 -> at += Integer.compareUnsigned(accumulator, instruction.value()) >= 0
                        ? instruction.yes()
                        : instruction.no();
                case 0x06 -> {
                    return instruction.value();
                }
                default -> throw new AssertionError("no such instruction: " + instruction);
            }
        }
        throw new AssertionError("ran off its end");
    }

    private static int word(int offset, int architecture, int number, long... arguments) {
        if (offset == 0)
            return number;
        if (offset == 4)
            return architecture;
        int argument = (offset - 16) / 8;
        long value = argument < arguments.length ? arguments[argument] : 0;
        return (int) (offset % 8 == 0 ? value : value >>> 32);
    }

    private static int verdict(Stage stage, Architecture architecture, SystemCall call, long... arguments) {
        return verdict(stage.filter(architecture, PROCESS).program(), architecture.audit(),
                call.number(architecture).orElseThrow(), arguments);
    }

    private static Set<SystemCall> allowed(Stage stage, Architecture architecture) {
        Set<SystemCall> allowed = EnumSet.noneOf(SystemCall.class);
        for (SystemCall call : SystemCall.values()) {
            if (call.number(architecture).isPresent() && verdict(stage, architecture, call) == Filter.ALLOW)
                allowed.add(call);
        }
        return allowed;
    }

    @ParameterizedTest
    @EnumSource
    void eachStageAllowsLessThanTheOneBefore(Architecture architecture) {
        Set<SystemCall> launch = allowed(Stage.LAUNCH, architecture);
        Set<SystemCall> compile = allowed(Stage.COMPILE, architecture);
        Set<SystemCall> run = allowed(Stage.RUN, architecture);
        assertThat(launch).containsAll(compile).hasSizeGreaterThan(compile.size()).hasSizeLessThan(100);
        assertThat(compile).containsAll(run).hasSizeGreaterThan(run.size());
    }

    @ParameterizedTest
    @EnumSource
    void whatNoRuleNamesFails(Architecture architecture) {
        for (Stage stage : Stage.values()) {
            List<Filter.Instruction> program = stage.filter(architecture, PROCESS).program();
            Set<Integer> named = new java.util.HashSet<>();
            for (SystemCall call : SystemCall.values())
                call.number(architecture).ifPresent(named::add);
            for (int number = 0; number < ALL_NUMBERS; number++) {
                if (!named.contains(number))
                    assertThat(verdict(program, architecture.audit(), number)).as("call " + number).isEqualTo(EPERM);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCallsOfAnotherArchitectureEndTheProcess(Architecture architecture) {
        List<Filter.Instruction> program = Stage.RUN.filter(architecture, PROCESS).program();
        for (int number = 0; number < ALL_NUMBERS; number++) {
            assertThat(verdict(program, 0x4000_0003 /* i386 */, number)).isEqualTo(Filter.KILL);
            if (architecture == Architecture.X86_64)
                assertThat(verdict(program, architecture.audit(), 0x4000_0000 | number)).isEqualTo(Filter.KILL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFileHasANameOnceASubmissionRuns(Architecture architecture) {
        assertThat(allowed(Stage.RUN, architecture)).doesNotContain(SystemCall.OPEN, SystemCall.OPENAT,
                SystemCall.OPENAT2, SystemCall.STAT, SystemCall.LSTAT, SystemCall.NEWFSTATAT, SystemCall.STATX,
                SystemCall.ACCESS, SystemCall.FACCESSAT, SystemCall.FACCESSAT2, SystemCall.READLINK,
                SystemCall.READLINKAT, SystemCall.EXECVE, SystemCall.SOCKET, SystemCall.SECCOMP,
                SystemCall.LANDLOCK_CREATE_RULESET);
    }

    @ParameterizedTest
    @EnumSource
    void filesAreOpenedToReadAloneWhileItCompiles(Architecture architecture) {
        assertThat(verdict(Stage.COMPILE, architecture, SystemCall.OPENAT, -100, 1, 0x8_0000)).isEqualTo(Filter.ALLOW);
        for (long flags : new long[]{1, 2, 0x40, 0x200, 0x241, 0x8_0001})
            assertThat(verdict(Stage.COMPILE, architecture, SystemCall.OPENAT, -100, 1, flags)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void threadsAreStartedAndProcessesAreNot(Architecture architecture) {
        long thread = 0x3D_0F00; // what glibc's pthread_create asks for
        assertThat(verdict(Stage.RUN, architecture, SystemCall.CLONE, thread)).isEqualTo(Filter.ALLOW);
        for (long flags : new long[]{0, 17, 0x4111, 0x100 | 17, thread | 0x1000_0000, thread | 0x2000_0000,
                thread | 0x4000_0000})
            assertThat(verdict(Stage.RUN, architecture, SystemCall.CLONE, flags)).isEqualTo(EPERM);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.CLONE3)).isEqualTo(Filter.ERRNO | Linux.ENOSYS);
    }

    @ParameterizedTest
    @EnumSource
    void signalsGoToItselfAndLimitsAreOnlyRead(Architecture architecture) {
        assertThat(verdict(Stage.RUN, architecture, SystemCall.TGKILL, PROCESS, 5, 9)).isEqualTo(Filter.ALLOW);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.TGKILL, 1, 1, 9)).isEqualTo(EPERM);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.PRLIMIT64, 0, 7, 0, 1)).isEqualTo(Filter.ALLOW);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.PRLIMIT64, 0, 7, 1, 0)).isEqualTo(EPERM);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.PRLIMIT64, 0, 7, 1L << 32, 0)).isEqualTo(EPERM);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.IOCTL, 0, 0x5412 /* TIOCSTI */)).isEqualTo(EPERM);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.PRCTL, 1 /* PR_SET_PDEATHSIG */)).isEqualTo(EPERM);
        assertThat(verdict(Stage.RUN, architecture, SystemCall.FCNTL, 0, 8 /* F_SETOWN */)).isEqualTo(EPERM);
    }

    /// The numbers are typed; the C library's headers, where they are installed, know better.
    @ParameterizedTest
    @EnumSource
    void theNumbersAreThoseOfTheKernelsHeaders(Architecture architecture) throws IOException {
        Map<String, Integer> numbers = headers(architecture);
        assumeTrue(!numbers.isEmpty(), "no headers of this architecture here");
        List<String> wrong = new ArrayList<>();
        for (SystemCall call : SystemCall.values()) {
            String name = call.name().toLowerCase(Locale.ROOT);
            OptionalInt ours = call.number(architecture);
            Integer theirs = numbers.get(name);
            if (theirs != null && (ours.isEmpty() || ours.getAsInt() != theirs)) // older headers lack newer calls
                wrong.add("%s: %s here, %s there".formatted(name, ours, theirs));
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Integer> headers(Architecture architecture) throws IOException {
        List<Path> places = switch (architecture) {
            case X86_64 -> List.of(Path.of("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
                    Path.of("/usr/include/asm/unistd_64.h"));
            case AARCH64 -> List.of(Path.of("/usr/include/asm-generic/unistd.h"));
        };
        Map<String, Integer> numbers = new TreeMap<>();
        for (Path place : places) {
            if (!Files.exists(place))
                continue;
            Matcher matcher = Pattern.compile("(?m)^#define __NR(?:3264)?_(\\w+)\\s+(\\d+)\\s*$")
                    .matcher(Files.readString(place));
            while (matcher.find()) {
                String name = switch (matcher.group(1)) {
                    case "fstatat" -> "newfstatat";
                    default -> matcher.group(1);
                };
                numbers.put(name, Integer.parseInt(matcher.group(2)));
            }
            return numbers;
        }
        return numbers;
    }

    @Test
    void aFilterFitsTheKernelsLimit() {
        for (Stage stage : Stage.values()) {
            for (Architecture architecture : Architecture.values())
                assertThat(stage.filter(architecture, PROCESS).program()).hasSizeLessThan(4096);
        }
    }
}
