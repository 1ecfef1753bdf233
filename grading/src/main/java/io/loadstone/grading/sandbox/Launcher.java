package io.loadstone.grading.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A JVM that confines itself, then becomes another: `execve` ends all its threads, and what confines it stays.
///
/// A JVM that confines itself after its start and goes on leaks: Landlock holds for a thread and its offspring, so
/// threads that were there before, the finalizer's among them, stay free.
///
/// ```
/// java ...Launcher CPU_SECONDS MEMORY_BYTES OPEN_FILES FILE_BYTES READABLE:... COMMAND ARGUMENT...
/// ```
/// The command gets one argument more, its last: empty if it is in a Landlock domain, else why it is not.
public final class Launcher {
    /// Exit code when the real JVM could not be reached.
    public static final int FAILED = 126;

    private static final int LIMITS = 4;
    private static final int OWN_ARGUMENTS = LIMITS + 1;
    private static final long CLOSE_ON_EXEC = 4;

    private Launcher() {}

    /// Confines this process and becomes the command. Without arguments it does so nearly, so that the JVM can record
    /// which classes that needs.
    public static void main(String[] arguments) {
        try {
            if (arguments.length == 0) {
                rehearse();
                return;
            }
            List<String> command = new ArrayList<>(Arrays.asList(arguments).subList(OWN_ARGUMENTS, arguments.length));
            long result = become(command, arguments);
            System.err.printf("%s could not be started: %s%n", command.getFirst(), Linux.error(result));
        } catch (RuntimeException | IOException e) {
            System.err.println("the process could not be confined: " + e.getMessage());
        }
        Runtime.getRuntime().halt(FAILED);
    }

    private static void rehearse() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        long version = Landlock.version();
        if (version >= 1) {
            try (Landlock domain = Landlock.denyingAll(version)) {
                granting(domain, java, List.of(java), libraries());
            }
        }
        Confinement.rehearse();
        ResourceLimits.rehearse();
        try (Arena arena = Arena.ofConfined()) {
            strings(arena, List.of("a"));
        }
        readable("/:/");
    }

    private static long become(List<String> command, String[] arguments) throws IOException {
        Path java = Path.of(command.getFirst());
        List<Path> readable = readable(arguments[LIMITS]);
        Set<Path> libraries = libraries();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment environment = strings(arena, System.getenv()
                    .entrySet()
                    .stream()
                    .map(variable -> variable.getKey() + "=" + variable.getValue())
                    .toList());
            new ResourceLimits(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]),
                    Integer.parseInt(arguments[2]), Long.parseLong(arguments[3])).enter();
            Linux.call(SystemCall.CLOSE_RANGE, 3, 0xFFFF_FFFFL, CLOSE_ON_EXEC); // none of ours is the real JVM's
            Linux.setNoNewPrivileges();
            command.add(landlock(java, readable, libraries));
            MemorySegment program = Linux.string(arena, java.toString());
            MemorySegment all = strings(arena, command);
            Architecture here = Architecture.current();
            if (here != null) {
                // Without seccomp the process goes on; it finds out itself and says so.
                Stage.LAUNCH.filter(here, (int) Linux.call(SystemCall.GETPID)).install(true);
            }
            return Linux.call(SystemCall.EXECVE, program.address(), all.address(), environment.address());
        }
    }

    private static List<Path> readable(String paths) {
        return Arrays.stream(paths.split(":", -1)).map(Path::of).toList();
    }

    private static String landlock(Path java, List<Path> readable, Set<Path> libraries) {
        long version = Landlock.version();
        if (version < 1)
            return "no Landlock (%s)".formatted(Linux.error(version));
        try (Landlock domain = Landlock.denyingAll(version)) {
            granting(domain, java, readable, libraries);
            domain.enter();
            return "";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void granting(Landlock domain, Path java, List<Path> readable, Set<Path> libraries) {
        readable.forEach(path -> domain.grant(path, Landlock.READ_FILE | Landlock.READ_DIR));
        domain.grant(java, Landlock.READ_FILE | Landlock.EXECUTE);
        for (Path library : libraries) {
            boolean loader = library.getFileName().toString().startsWith("ld");
            domain.grant(library, Landlock.READ_FILE | (loader ? Landlock.EXECUTE : 0));
        }
        for (String always : List.of("/etc/ld.so.cache", "/dev/urandom", "/dev/random"))
            domain.grant(Path.of(always), Landlock.READ_FILE);
        domain.grant(Path.of("/dev/null"), Landlock.READ_FILE | Landlock.WRITE_FILE);
    }

    /// What this JVM is made of besides the JDK, on whatever distribution: the same files as the real one's.
    private static Set<Path> libraries() throws IOException {
        Set<Path> libraries = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            int path = line.indexOf('/');
            if (path > 0 && line.contains(".so"))
                libraries.add(Path.of(line.substring(path)));
        }
        return libraries;
    }

    private static MemorySegment strings(Arena arena, List<String> strings) {
        MemorySegment all = arena.allocate(8L * (strings.size() + 1), 8); // closed by a null
        ByteBuffer into = Linux.buffer(all);
        for (String string : strings)
            into.putLong(Linux.string(arena, string).address());
        return all;
    }
}
