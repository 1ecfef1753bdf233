package io.loadstone.grading.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Starts the JVM of a submission with everything taken away that it does not need.
final class Launch {
    /// Processes that must not outlive this one.
    private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(() -> LIVE.forEach(Process::destroyForcibly)));
    }

    private Launch() {}

    static Process start(Path image, Path scratch, Limits limits) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(image, scratch, limits)).directory(scratch.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LANG", "C.UTF-8");
        environment.put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        LIVE.add(process);
        return process;
    }

    static void forget(Process process) {
        LIVE.remove(process);
    }

    private static List<String> command(Path image, Path scratch, Limits limits) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Small and quick to start. Messages of the VM itself must not get between the frames on standard output.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=error:stderr"));
        command.addAll(List.of("-Xmx" + limits.heapMiB() + "m", "-Xss" + limits.stackKiB() + "k",
                "-XX:MaxDirectMemorySize=32m", "-XX:MaxMetaspaceSize=128m", "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null",
                "--illegal-native-access=deny", "-Djava.io.tmpdir=" + scratch, "-Duser.language=en"));
        command.addAll(List.of("--module-path", image.toString(), "--module",
                ChildImage.MODULE + "/" + ChildImage.MAIN, String.valueOf(limits.printed())));
        return command;
    }
}
