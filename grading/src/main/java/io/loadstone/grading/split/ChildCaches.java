package io.loadstone.grading.split;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.grading.wire.Codec;
import io.loadstone.grading.wire.Links;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.Protocol;
import io.loadstone.grading.wire.Protocol.Begin;
import io.loadstone.shuffle.Shuffler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// AOT caches (JEP 514) of a submission's process and of its launcher: their classes loaded and linked once, the
/// compiler's among them. Files beside the image that fit one JDK; without them all works, only slower.
///
/// They are made by rehearsing what each submission's process does, on a source of our own.
record ChildCaches(Path image, Path launcher, Path child) {
    private static final long PATIENCE_SECONDS = 120;
    private static final int PRINTED = 1000;

    /// What students' code is made of, so that the compiler's classes for it are in the cache.
    private static final String SOURCE = """
            package lab.rehearsal;
            import java.util.*;
            import java.util.function.*;
            import java.util.random.RandomGenerator;
            import java.util.stream.*;
            /** A rehearsal. */
            public class Rehearsed implements io.loadstone.shuffle.Shuffler {
                private static final int STEP = 1;
                private final Map<Integer, List<String>> seen = new HashMap<>();
                enum Side { LEFT, RIGHT }
                sealed interface Shape permits Pair, Other {}
                record Pair(int a, double b) implements Shape {}
                static final class Other implements Shape {}
                @Override public void shuffle(int[] order, RandomGenerator random) {
                    if (order == null) throw new IllegalArgumentException("order: " + seen.size());
                    for (int i = order.length - STEP; i > 0; i--) {
                        int j = random.nextInt(i + 1);
                        int held = order[i];
                        order[i] = order[j];
                        order[j] = held;
                    }
                    long even = Arrays.stream(order).filter(n -> n % 2 == 0).count();
                    Shape shape = even > 3 ? new Pair(order.length, even / 2.0) : new Other();
                    String text = switch (shape) { case Pair(int a, double b) when a > 5 -> a + ":" + b; case Pair p -> p.toString(); case Other o -> "other"; };
                    seen.computeIfAbsent(order.length, n -> new ArrayList<>()).add(text);
                    try { Comparator<Integer> by = Comparator.comparing(Math::abs); by.compare(1, 2); } finally { seen.clear(); }
                    Supplier<Side> side = () -> Side.LEFT;
                    switch (side.get()) { case LEFT -> even++; case RIGHT -> even--; }
                    System.out.printf("%d %.2f%n", even, Math.sqrt(even));
                    double[] sums = new double[4];
                    int k = 0;
                    while (k < 4) { sums[k] += (double) k * k; k++; }
                    do { k--; } while (k > 0);
                    outer: for (int[] row : new int[2][3]) for (int n : row) if (n > 0) continue outer;
                    Deque<Integer> queue = new ArrayDeque<>(List.of(1, 2));
                    Optional<Integer> first = Optional.ofNullable(queue.poll());
                    first.map(n -> n + 1).ifPresent(queue::add);
                    BitSet bits = new BitSet(); bits.set(3);
                    var joined = IntStream.range(0, 3).mapToObj(Integer::toString).collect(Collectors.joining(","));
                    if (joined instanceof String s && s.isEmpty()) return;
                }
            }
            """;

    static ChildCaches of(Path image) {
        String name = String.valueOf(image.getFileName()).replaceFirst("\\.jar$", "");
        String jdk = digest(System.getProperty("java.home") + System.getProperty("java.vm.version"));
        return new ChildCaches(image, image.resolveSibling(name + "-launcher-" + jdk + ".aot"),
                image.resolveSibling(name + "-" + jdk + ".aot"));
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The option that makes a JVM use a cache, or none if it is not there.
    static List<String> option(Path cache) {
        return Files.isReadable(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /// Makes those that are not there; takes a few seconds. What cannot be made is done without.
    void make() {
        try (FileChannel lock = FileChannel.open(image.resolveSibling("caches.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock held = lock.lock()) {
            if (held.isValid()) {
                make(launcher, Launch::rehearseLauncher, ChildCaches::waitFor);
                make(child, Launch::rehearseChild, ChildCaches::converse);
            }
        } catch (IOException | UncheckedIOException e) {
            // slower, and right all the same
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Start {
        Process rehearse(Path image, Path cache) throws IOException;
    }

    private interface Use {
        void use(Process process) throws IOException, InterruptedException;
    }

    private void make(Path cache, Start start, Use use) throws IOException, InterruptedException {
        if (Files.exists(cache))
            return;
        Path made = Files.createTempFile(cache.getParent(), "cache-", ".tmp");
        try {
            Process process = start.rehearse(image, made);
            Printed printed = new Printed(process.getErrorStream(), PRINTED);
            try {
                use.use(process);
                waitFor(process);
            } finally {
                process.destroyForcibly();
                printed.join();
            }
            if (process.exitValue() == 0 && Files.size(made) > 0)
                Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void waitFor(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
            throw new IOException("a rehearsal did not end");
    }

    /// What the judge says to a submission's process.
    private static void converse(Process process) throws IOException {
        SharedTypes shared = SharedTypes.of(List.of(Shuffler.class));
        try (var in = process.getInputStream(); var out = process.getOutputStream()) {
            Pipe pipe = new Pipe(in, out);
            pipe.receive();
            Codec codec = new Codec(Protocol.types(List.of()), Links.NONE);
            codec.write(pipe.begin(Protocol.BEGIN, 1), new Begin("lab.rehearsal.Rehearsed", Shuffler.class.getName(),
                    shared.classes(), shared.stubs(), List.of("java.io"), Map.of("Rehearsed.java", SOURCE)));
            pipe.send();
            pipe.receive();
            pipe.begin(Protocol.CREATE, 2);
            pipe.send();
            pipe.receive();
            for (int call = 3; call < 20; call++) {
                var request = pipe.begin(Protocol.CALL, call).u4(0).u4(0).u4(0);
                codec.write(request, call == 19 ? null : new int[]{1, 2, 3, 4, 5, 6, 7, 8});
                request.u1(Protocol.GENERATOR).u4(0).u1(1);
                codec.write(request, new EngineRandom.Seeded(call));
                pipe.send();
                pipe.receive();
            }
        }
    }
}
