package io.loadstone.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// The machine a run took place on, as far as a reader of its evidence needs to know it.
public final class Environment {
    private Environment() {}

    /// `jdk`, `os`, `cpu` and `cores` of this machine.
    public static SortedMap<String, String> here() {
        var here = new TreeMap<String, String>();
        here.put("jdk", System.getProperty("java.vendor.version", "") + " " + Runtime.version());
        here.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        here.put("cpu", cpu());
        here.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return here;
    }

    private static String cpu() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown");
        } catch (IOException e) {
            return "unknown"; // not Linux
        }
    }
}
