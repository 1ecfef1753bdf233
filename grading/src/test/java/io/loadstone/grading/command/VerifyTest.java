package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    @TempDir
    Path folder;
    private Path home;

    /// Evidence names the sources it depends on by their hashes, so they must be there.
    @BeforeEach
    void linkTheSources() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        Path root = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath().normalize();
        for (String module : List.of("reference-impl", "property-tests"))
            Files.createSymbolicLink(home.resolve(module), root.resolve(module));
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aMutantIsRefutedByTheGuaranteeNamedForItAndTheEvidenceIsWritten() {
        assertThat(verify("shuffle.exact-law", "--subject", "naive-swap")).isZero();
        assertThat(out.toString()).contains("1 shuffle.exact-law", "naive-swap", "[✗]", "1 of 1 promised")
                .doesNotContain("shuffle.linear");
        assertThat(home.resolve("target/evidence/shuffle.exact-law@naive-swap.json")).isRegularFile();
    }

    @Test
    void recordWritesWhereTheBookReads() {
        assertThat(verify("shuffle.permutation", "--subject", "fisher-yates", "--record")).isZero();
        assertThat(home.resolve("book/evidence/shuffle.permutation@fisher-yates.json")).isRegularFile();
        assertThat(home.resolve("target")).doesNotExist();
    }

    @Test
    void jsonIsTheEvidenceAndNothingElse() throws Exception {
        assertThat(verify("shuffle.permutation", "--subject", "fisher-yates", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json).hasSize(1);
        assertThat(json.path(0).path("judgement").path("outcome").asText()).isEqualTo("SUPPORTED");
    }

    @Test
    void aStudyOfFalseAlarmsCountsThemForEachGuarantee() {
        assertThat(verify("shuffle.permutation", "--seeds", "3")).isZero();
        assertThat(out.toString()).contains("3 seeds: 3 supported, 0 inconclusive, none refuted", "below 0.63");
    }

    @Test
    void anUnknownNameIsOneLineWithASuggestion() {
        assertThat(verify("shuffel")).isEqualTo(2);
        assertThat(verify("--subject", "naive-swp")).isEqualTo(2);
        assertThat(verify("--seeds", "0")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(3).satisfiesExactly(
                line -> assertThat(line).contains("'shuffel'", "Did you mean 'shuffle'?"),
                line -> assertThat(line).contains("'naive-swp'", "Did you mean 'naive-swap'?"),
                line -> assertThat(line).contains("--seeds", "at least 1"));
    }

    @Test
    void calibratingIsAboutTheJudgeAndTakesNoNames() {
        assertThat(verify("--calibrate", "shuffle")).isEqualTo(2);
        assertThat(err.toString()).contains("--calibrate studies the whole judge");
    }

    private int verify(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Loadstone.commandLine(new Context(home, Terminal.of(new PrintWriter(out), new PrintWriter(err), 0, false,
                Map.of()))).execute(all);
    }
}
