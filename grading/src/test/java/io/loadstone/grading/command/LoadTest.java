package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine loadstone = Loadstone.commandLine(new Context(Path.of(""), Terminal.of(new PrintWriter(
            out), new PrintWriter(err), 0, false, Map.of())));

    @TempDir
    Path directory;

    @Test
    void csvShowsThroughputStagesVerdictAndMemory() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "1,2,3\n".repeat(500));
        assertThat(loadstone.execute("load", file.toString(), "--epochs", "2", "--batch", "50")).isZero();
        assertThat(out.toString()).contains("500 samples of 1 x 2 x 1 bytes, 2 epochs", "samples/s", "fetch",
                "transform", "Verdict: ", "Memory: ");
    }

    @Test
    void slowConsumerIsNamedAsTheBottleneck() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "1,2,3\n".repeat(200));
        assertThat(loadstone.execute("load", file.toString(), "--step", "5", "--batch", "20", "--epochs", "1"))
                .isZero();
        assertThat(out.toString()).contains("Verdict: consumer-bound");
    }

    @Test
    void jsonHoldsTheSameAndNothingElse() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "1,2\n".repeat(20));
        assertThat(loadstone.execute("load", file.toString(), "--json", "--epochs", "1")).isZero();
        assertThat(out.toString()).startsWith("{").contains("\"samplesPerSecond\"", "\"verdict\"",
                "\"samples\" : 20");
    }

    @Test
    void whatCannotBeLoadedIsOneLineAndExit2() throws IOException {
        Path csv = Files.writeString(directory.resolve("bad.csv"), "1,2\n1,999\n");
        assertMisuse("bad.csv, line 2, column 2: expected a whole number from 0 to 255", csv.toString());
        assertMisuse("'nowhere' does not exist", "nowhere");
        Path idx = Files.write(directory.resolve("images"), new byte[]{1});
        assertMisuse("name the file of its labels as well", idx.toString());
        assertMisuse("images, byte 1: expected an idx header", idx.toString(), idx.toString());
        assertMisuse("subfolder for each class", directory.toString());
        Path good = Files.writeString(directory.resolve("good.csv"), "1,2\n".repeat(5000));
        assertMisuse("budget", good.toString(), "--budget", "0");
        assertMisuse("workers must lie in [0, 1024], got -1", good.toString(), "--workers", "-1");
    }

    private void assertMisuse(String words, String... arguments) {
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 1];
        all[0] = "load";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(loadstone.execute(all)).isEqualTo(2);
        assertThat(err.toString()).contains(words);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aStreamGoesThroughAShuffleBufferWhoseEntropyIsPrinted() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "1,2,3\n".repeat(500));
        assertThat(loadstone.execute("load", file.toString(), "--buffer", "50", "--epochs", "2", "--workers", "2"))
                .isZero();
        // 450 log2 50 + log2 50! = 2754 bits; log2 500! = 3767
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("500 samples",
                "Order: a shuffle buffer of 50 samples: 2,754 bits of entropy, 73.1 % of a full shuffle's 3,767.");
        out.getBuffer().setLength(0);
        assertThat(loadstone.execute("load", file.toString(), "--buffer", "9000", "--json")).isZero();
        assertThat(out.toString()).contains("\"capacity\" : 500", "\"bits\" : 3767.");
        assertMisuse("the shuffle buffer must hold at least 1 sample, got 0", file.toString(), "--buffer", "0");
    }

    @Test
    void batchesGoToAModelledDeviceFromBothKindsOfMemory() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "1,2,3\n".repeat(500));
        assertThat(loadstone.execute("load", file.toString(), "--device", "model", "--epochs", "2")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("model of a GeForce RTX 4090", " batches, ",
                "1 copy each from pinned memory", "page-locked buffers", "modelled: ", "Verdict: ");
        out.getBuffer().setLength(0);
        assertThat(loadstone.execute("load", file.toString(), "--device", "model", "--memory", "pageable", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"modelled\" : true", "\"memory\" : \"PAGEABLE\"",
                "\"pinnedBuffers\" : 0");
    }

    @Test
    void aDeviceThatIsNotThereIsOneLine() {
        assertMisuse("'banana' is no device: model, cuda, or cuda:N", "--device", "banana");
        assertMisuse("--memory says where a device reads from", "--memory", "pinned");
        // JCuda is not on this class path, with or without a GPU.
        assertMisuse("but the curve of a real device works without", "--device", "cuda");
    }

    @Test
    void theCurveOfAGpuIsRefusedInOneLineWhereThereIsNone() {
        // JCuda is not on this class path, with or without a GPU.
        assertThat(loadstone.execute("experiments", "transfer", "--gpu")).isEqualTo(2);
        assertThat(err.toString()).contains("Everything but the curve of a real device works without");
        assertThat(err.toString().lines()).hasSize(1);
        err.getBuffer().setLength(0);
        assertThat(loadstone.execute("experiments", "shuffle", "--gpu")).isEqualTo(2);
        assertThat(err.toString()).contains("--gpu measures for 'transfer' alone, not for 'shuffle'");
    }

    @Test
    void benchOfSomethingUnknownIsMisuse() {
        assertThat(loadstone.execute("bench", "lodaer")).isEqualTo(2);
        assertThat(err.toString()).contains("there is nothing called 'lodaer'", "loader");
        assertThat(loadstone.execute("bench", "--rounds", "1")).isEqualTo(2);
        assertThat(loadstone.execute("bench", "--data", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("apt install dataset-fashion-mnist");
    }
}
