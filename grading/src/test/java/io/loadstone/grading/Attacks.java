package io.loadstone.grading;

import io.loadstone.grading.report.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The table of hostile submissions, `attacks.txt`, which says itself how it is to be read.
final class Attacks {
    private static final String CLASS = """
            package lab.shuffle;
            import module java.base;
            import java.util.random.RandomGenerator;
            import java.lang.classfile.ClassFile;
            import java.lang.constant.*;
            public class MyShuffler implements io.loadstone.shuffle.Shuffler {
                @MEMBERS@
                private static volatile boolean solved;
                @Override public void shuffle(int[] order, RandomGenerator random) {
                    solved = false;
                    try { attack(order, random); }
                    catch (RuntimeException | Error e) { throw e; }
                    catch (Throwable e) { throw new RuntimeException(e); }
                    if (!solved) throw new IllegalStateException("the attack came to nothing");
                }
                static void attack(int[] order, RandomGenerator random) throws Throwable {
                    if (order.length < 0) throw new Exception();
                    @BODY@
                }
                static void solve(int[] order, RandomGenerator random) {
                    for (int i = order.length - 1; i > 0; i--) {
                        int j = random.nextInt(i + 1);
                        int held = order[i];
                        order[i] = order[j];
                        order[j] = held;
                    }
                    solved = true;
                }
            }
            """;

    private Attacks() {}

    /// A hostile submission.
    ///
    /// @param name what it does
    /// @param layers what must stop it: one of these; none if it does no harm and must earn everything
    /// @param files its sources by path
    record Attack(String name, List<Layer> layers, SortedMap<String, String> files) {}

    /// All of them, in the table's order.
    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            if (line.startsWith("== ") && !lines.isEmpty()) {
                all.add(attack(lines));
                lines.clear();
            }
            if (line.startsWith("== ") || !lines.isEmpty())
                lines.add(line);
        }
        all.add(attack(lines));
        return all;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Attacks.class.getResourceAsStream("/attacks.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack attack(List<String> lines) {
        String[] head = lines.getFirst().substring(3).split(" \\| ", -1);
        List<Layer> layers = head[1].equals("none")
                ? List.of()
                : Arrays.stream(head[1].split(", ", -1)).map(Attacks::layer).toList();
        SortedMap<String, String> files = new TreeMap<>();
        List<String> rest = lines.subList(1, lines.size());
        if (rest.getFirst().startsWith(">> ")) {
            for (String file : String.join("\n", rest).substring(3).split("\n>> ", -1)) {
                String[] pathAndText = file.split("\n", 2);
                files.put(pathAndText[0].strip(), pathAndText[1].replace("@NESTED@", "(".repeat(20_000) + "1"
                        + ")".repeat(20_000)));
            }
        } else {
            int members = rest.indexOf("--");
            List<String> body = members < 0 ? rest : rest.subList(0, members);
            List<String> more = members < 0 ? List.of() : rest.subList(members + 1, rest.size());
            files.put("MyShuffler.java", CLASS.replace("@MEMBERS@", String.join("\n", more))
                    .replace("@BODY@", String.join("\n", body)));
        }
        return new Attack(head[0], layers, files);
    }

    private static Layer layer(String word) {
        return Arrays.stream(Layer.values()).filter(each -> each.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no layer '" + word + "'"));
    }
}
