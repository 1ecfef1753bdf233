package io.loadstone.grading.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/// Measures the loader and its peers: in each round, one epoch of every case, in an order drawn anew.
///
/// @param rounds what was measured
/// @param missing peers that are not installed
/// @param heap used heap after collection, by epochs run: a leak would show as growth
public record LoaderBench(Rounds rounds, List<Peers.Missing> missing, List<Heap> heap) {

    /// @param epoch how many epochs had been run
    /// @param used bytes in use after a full collection
    /// @param stated bytes that the recipe says its loader takes
    public record Heap(int epoch, long used, long stated) {}

    private record Turn(Peer peer, int which) {}

    /// @param home Loadstone's folder
    /// @param data folder of Fashion-MNIST's four files
    /// @param count rounds to measure
    /// @param only texts of which a case's name must hold one; empty for all
    /// @param progress told the round and the case that is being measured
    /// @throws IOException if the data is not there, or a program that had started ends early
    public static LoaderBench run(Path home, Path data, int count, List<String> only,
            BiConsumer<Integer, String> progress)
            throws IOException {
        Peers peers = new Peers(home, Peers.dataIn(data));
        progress.accept(0, "starting and warming up");
        List<Peer> started = peers.start();
        try {
            List<Turn> turns = new ArrayList<>();
            for (Peer peer : started) {
                for (int i = 0; i < peer.cases().size(); i++) {
                    String name = peer.cases().get(i);
                    if (only.isEmpty() || only.stream().anyMatch(name::contains))
                        turns.add(new Turn(peer, i));
                }
            }
            Rounds rounds = new Rounds();
            turns.forEach(turn -> rounds.times().put(turn.peer().cases().get(turn.which()), new ArrayList<>()));
            SplittableRandom random = new SplittableRandom(1);
            for (int round = 0; round < count; round++) {
                for (int last = turns.size() - 1; last > 0; last--)
                    turns.set(last, turns.set(random.nextInt(last + 1), turns.get(last)));
                for (Turn turn : turns) {
                    String name = turn.peer().cases().get(turn.which());
                    progress.accept(round, name);
                    rounds.add(name, turn.peer().epoch(turn.which()));
                }
            }
            return new LoaderBench(rounds, List.copyOf(peers.missing()), heap(peers));
        } finally {
            started.forEach(Peer::close);
        }
    }

    private static List<Heap> heap(Peers peers) throws IOException {
        Process process = new ProcessBuilder(peers.own("heap")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Heap> heap = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                heap.add(new Heap(Integer.parseInt(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2])));
            }
        } finally {
            process.destroy();
        }
        return List.copyOf(heap);
    }
}
