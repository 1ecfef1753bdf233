package io.loadstone.grading.split;

import io.loadstone.grading.child.Child;
import io.loadstone.grading.sandbox.Launcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Starts the JVM of a submission with everything taken away that it does not need.
///
/// On Linux a small JVM starts first, confines itself and becomes the real one; elsewhere there are only the limits that
/// a JVM sets itself.
final class Launch {
    /// Address space that a JVM takes besides its heap: the JDK's classes, code, stacks.
    private static final long MEMORY_BESIDES_HEAP = 2L << 30;
    private static final int OPEN_FILES = 64;

    /// Processes that must not outlive this one.
    private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(() -> LIVE.forEach(Process::destroyForcibly)));
    }

    private Launch() {}

    static Process start(Path image, Limits limits) throws IOException {
        ChildCaches caches = ChildCaches.of(image);
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name", "").equals("Linux"))
            command.addAll(launcher(image, limits, ChildCaches.option(caches.launcher())));
        command.addAll(child(image, limits, ChildCaches.option(caches.child())));
        return start(command, image);
    }

    /// A launcher that confines nothing and writes a cache when it ends.
    static Process rehearseLauncher(Path image, Path cache) throws IOException {
        return start(launcherJvm(image, List.of("-XX:AOTCacheOutput=" + cache)), image);
    }

    /// A process that is not confined and writes a cache when it ends, which is when its input does.
    static Process rehearseChild(Path image, Path cache) throws IOException {
        List<String> command = new ArrayList<>(child(image, Limits.STANDARD, List.of("-XX:AOTCacheOutput=" + cache)));
        command.add(Child.REHEARSAL);
        return start(command, image);
    }

    private static Process start(List<String> command, Path image) throws IOException {
        Path root = image.toAbsolutePath().getRoot();
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile()); // a folder that says nothing
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

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private static String java() {
        return home().resolve("bin").resolve("java").toString();
    }

    /// Small and quick to start. Messages of the VM itself must not get between the frames on standard output.
    private static List<String> small() {
        return List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    private static List<String> launcher(Path image, Limits limits, List<String> cache) {
        List<String> command = launcherJvm(image, cache);
        // The judge looks at processor time and memory itself; these hold also if it is not there to look.
        command.add(String.valueOf(limits.compile().plus(limits.total()).toSeconds() + limits.call().toSeconds() + 10));
        command.add(String.valueOf((limits.heapMiB() * (1L << 20)) + MEMORY_BESIDES_HEAP));
        command.add(String.valueOf(OPEN_FILES));
        command.add("0"); // bytes in files
        command.add(home() + ":" + image + ":" + ChildCaches.of(image).child());
        return command;
    }

    private static List<String> launcherJvm(Path image, List<String> cache) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(small());
        command.addAll(cache);
        command.addAll(List.of("-Xint", "-Xmx16m", "-XX:CompressedClassSpaceSize=16m", "-XX:ReservedCodeCacheSize=16m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", image.toString(), Launcher.class.getName()));
        return command;
    }

    private static List<String> child(Path image, Limits limits, List<String> cache) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(small());
        command.addAll(cache);
        command.addAll(List.of("-Xmx" + limits.heapMiB() + "m", "-Xss" + limits.stackKiB() + "k",
                "-XX:MaxDirectMemorySize=32m", "-XX:MaxMetaspaceSize=128m", "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null",
                "-XX:-UseContainerSupport", "--illegal-native-access=deny",
                "--enable-native-access=" + ChildImage.MODULE, "-Djava.io.tmpdir=/",
                "-Duser.language=en"));
        command.addAll(List.of("--module-path", image.toString(), "--module",
                ChildImage.MODULE + "/" + ChildImage.MAIN, String.valueOf(limits.printed())));
        return command;
    }
}
