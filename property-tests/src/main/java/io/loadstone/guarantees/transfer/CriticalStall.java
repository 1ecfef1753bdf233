package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.zip.Deflater;

/// What a long call into native code does to the collector when it reads a Java array: a JNI critical section, in which
/// the array must not move. JCuda's copies from arrays are such calls, and so is the JDK's own compressor, which needs no
/// GPU: it stands in here. Once it reads an array, once native memory.
public final class CriticalStall extends SeriesExperiment {
    private static final List<String> COLLECTORS = List.of("Serial", "Parallel", "G1", "Z");

    public CriticalStall() {
        super("transfer.critical-section", "pcie.latency",
                "How long System.gc() takes when it is asked for during a long native call that reads a Java array or native memory, for four collectors.",
                "JNI specification, GetPrimitiveArrayCritical; JEP 423 (region pinning in G1)");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        var table = new SeriesTable("mark", "name", "collector", "name", "source", "name", "call", "ms", "stall", "ms",
                "share", "1");
        for (String collector : COLLECTORS) {
            for (String source : List.of("array", "native")) {
                double[] seen = inAProcess(collector, source);
                double share = seen[1] / seen[0];
                table.row(MEASURED, collector, source, seen[0], seen[1], share);
                table.metric(collector.toLowerCase(Locale.ROOT) + "-" + source, share, "1");
            }
        }
        return table.measured();
    }

    private static double[] inAProcess(String collector, String source) throws IOException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+Use" + collector + "GC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                CriticalStall.class.getName(), source).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        try {
            if (!child.waitFor(60, TimeUnit.SECONDS) || child.exitValue() != 0)
                throw new IOException("the child with " + collector + " ended in " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        String[] words = said.split(" ", -1);
        return new double[]{Double.parseDouble(words[0]), Double.parseDouble(words[1])};
    }

    /// The child: prints the milliseconds of the native call, and of a collection asked for in its midst.
    public static void main(String[] arguments) throws InterruptedException {
        byte[] input = new byte[24 << 20];
        new java.util.SplittableRandom(1).nextBytes(input);
        for (int i = 0; i < input.length; i++)
            input[i] &= 15; // compressible, and slow at the highest level
        boolean array = arguments[0].equals("array");
        ByteBuffer in = ByteBuffer.allocateDirect(input.length).put(input).flip();
        ByteBuffer out = ByteBuffer.allocateDirect(input.length);
        byte[] outArray = new byte[input.length];
        double[] call = new double[1];
        Thread caller = new Thread(() -> {
            Deflater deflater = new Deflater(9);
            if (array)
                deflater.setInput(input);
            else
                deflater.setInput(in);
            long start = System.nanoTime();
            int written = array ? deflater.deflate(outArray) : deflater.deflate(out);
            call[0] = (System.nanoTime() - start) / 1e6;
            if (written == 0)
                throw new AssertionError();
            deflater.end();
        });
        System.gc();
        caller.start();
        Thread.sleep(100);
        long start = System.nanoTime();
        System.gc();
        double stall = (System.nanoTime() - start) / 1e6;
        caller.join();
        System.out.println(call[0] + " " + stall);
    }
}
