package io.loadstone.transfer.jcuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.Opened;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No driver, half a driver, no library at all: a line that says so, never a crash.
class DriverProbeTest {

    @BeforeEach
    void needsGcc() {
        assumeTrue(CudaDouble.possible(), "the double of libcuda needs Linux on x86-64 and gcc");
    }

    /// Opens a device in a process of its own.
    @SuppressWarnings("restricted") // it loads the double that it is given
    public static void main(String[] arguments) {
        if (arguments.length > 0)
            System.load(arguments[0]);
        System.out.println(switch (JCudaGpu.open(0)) {
            case Opened.Ready(Gpu gpu) -> "ready: " + gpu.name();
            case Opened.Unavailable(boolean _, String what, String advice) -> "unavailable: " + what + " | " + advice;
        });
    }

    private static String inAProcess(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-cp",
                System.getProperty("java.class.path"),
                DriverProbeTest.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void aMachineWithoutADriverIsToldSo() throws Exception {
        String said = inAProcess();
        assumeTrue(!said.startsWith("ready"), "there is a real GPU here");
        assertThat(said).startsWith("unavailable: no CUDA driver: libcuda.so.1 cannot be loaded")
                .contains("the model works without");
    }

    @Test
    void aDriverThatLacksASymbolIsNotCalled() throws Exception {
        Path incomplete = CudaDouble.build("incomplete", "cuMemAlloc_v2");
        assertThat(inAProcess(incomplete.toString())).contains("unavailable: libcuda.so.1 lacks cuMemAlloc_v2")
                .contains("update the NVIDIA driver");
    }

    @Test
    void aWholeDoubleIsReady() throws Exception {
        assertThat(inAProcess(CudaDouble.build("another", "").toString()))
                .startsWith("ready: double of libcuda (host memory, no GPU)");
    }

    @Test
    void aFileThatIsNoLibraryIsToldSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("libcuda.so.1"), "not a library");
        assertThat(CudaDriver.probe(file.toString())).isInstanceOfSatisfying(CudaDriver.Unusable.class,
                told -> assertThat(told.what()).contains(file.toString()).contains("cannot be loaded"));
    }

    @Test
    void theDoubleHasAllSymbolsThatTheBindingsWant() throws Exception {
        Path library = CudaDouble.build("symbols", "");
        try (var arena = Arena.ofConfined()) {
            @SuppressWarnings("restricted") // loading the double is what this test is about
            var symbols = SymbolLookup.libraryLookup(library, arena);
            assertThat(CudaDouble.wanted()).hasSize(312).allMatch(name -> symbols.find(name).isPresent());
            assertThat(CudaDouble.wanted()).containsAll(CudaDriver.NEEDED);
        }
    }
}
