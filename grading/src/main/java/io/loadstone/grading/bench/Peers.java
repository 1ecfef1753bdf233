package io.loadstone.grading.bench;

import io.loadstone.data.FashionMnist;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Which peers this machine has. Ourselves always; each other one if it starts.
final class Peers {

    /// A peer that is not here.
    ///
    /// @param name what it is
    /// @param install how to get it
    record Missing(String name, String install) {}

    private final Path home;
    private final Path data;
    private final Path scratch;
    private final List<Missing> missing = new ArrayList<>();

    /// @param home Loadstone's folder
    /// @param data folder of the four files of Fashion-MNIST
    Peers(Path home, Path data) {
        this.home = home;
        this.data = data;
        this.scratch = home.resolve("target/bench");
    }

    /// Starts all there are. The first one is ourselves.
    List<Peer> start() throws IOException {
        Files.createDirectories(scratch);
        List<Peer> peers = new ArrayList<>();
        peers.add(new Peer(own(), home));
        add(peers, "C gather", "apt install gcc", this::gather);
        add(peers, "NumPy", "apt install python3-numpy", () -> python("numpy_peer.py"));
        add(peers, "PyTorch", "apt install python3-torch", () -> python("torch_peer.py"));
        add(peers, "DJL", "./mvnw -q -Pbench -pl reference-impl/bench/djl -am -DskipTests package", this::djl);
        return peers;
    }

    /// Those that did not start.
    List<Missing> missing() {
        return missing;
    }

    private interface Command {
        List<String> find() throws IOException;
    }

    private void add(List<Peer> peers, String name, String install, Command command) {
        try {
            peers.add(new Peer(command.find(), home.resolve("reference-impl/bench/peers")));
        } catch (IOException e) {
            missing.add(new Missing(name, install));
        }
    }

    /// A JVM of its own, with the compilers at their defaults, whatever this one was started with.
    List<String> own(String... more) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xms512m", "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), OwnEpochs.class
                        .getName(),
                data.toString(), scratch.toString()));
        command.addAll(List.of(more));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> gather() throws IOException {
        Path program = scratch.resolve("gather");
        Path source = home.resolve("reference-impl/bench/peers/gather.c");
        Process compiler = new ProcessBuilder("gcc", "-O3", "-march=native", "-pthread", source.toString(), "-o",
                program.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!compiler.waitFor(60, TimeUnit.SECONDS) || compiler.exitValue() != 0)
                throw new IOException("gcc could not build " + source);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            compiler.destroy();
        }
        return List.of(program.toString());
    }

    /// The system's own Python first: it is the one that a distribution's packages belong to.
    private static List<String> python(String script) throws IOException {
        String python = Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        return List.of(python, script);
    }

    private List<String> djl() throws IOException {
        Path target = home.resolve("reference-impl/bench/djl/target");
        if (!Files.isDirectory(target.resolve("lib")))
            throw new IOException("not built");
        return List.of(java(), "-Xmx2g", "--enable-native-access=ALL-UNNAMED", "-cp", target.resolve("classes")
                + File.pathSeparator + target.resolve("lib") + File.separator + "*", "io.loadstone.bench.djl.DjlPeer",
                data.toString());
    }

    /// Where the full data set is.
    ///
    /// @throws IOException if it is not there
    static Path dataIn(Path directory) throws IOException {
        FashionMnist.train(directory);
        return directory;
    }
}
