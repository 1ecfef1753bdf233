package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LoadstoneTest {
    private static final Path HOME = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath().normalize();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine loadstone = Loadstone.commandLine(new Context(HOME,
            Terminal.of(new PrintWriter(out), new PrintWriter(err), 0, false, Map.of())));

    @Test
    void helpListsEveryCommandThatIsNotHiddenWithItsHeader() {
        assertThat(loadstone.execute("--help")).isZero();
        assertThat(loadstone.getSubcommands()).isNotEmpty().allSatisfy((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden())
                assertThat(out.toString()).contains("  %-12s%s\n".formatted(name,
                        command.getCommandSpec().usageMessage().header()[0]));
        });
    }

    @Test
    void everyCommandHasHelpOfItsOwn() {
        assertThat(loadstone.getSubcommands().keySet()).allSatisfy(name -> {
            out.getBuffer().setLength(0);
            assertThat(loadstone.execute(name, "--help")).isZero();
            assertThat(out.toString()).contains("Usage: ./loadstone " + name);
        });
    }

    @Test
    void withoutACommandItShowsTheHelpAndExitsWith2() {
        assertThat(loadstone.execute()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("./loadstone COMMAND", "check");
    }

    @Test
    void anUnknownCommandIsOneLineWithASuggestion() {
        assertMisuse("there is no command 'chek'. Did you mean 'check'? See ./loadstone --help", "chek", "shuffle");
    }

    @Test
    void anUnknownOptionIsOneLineWithASuggestion() {
        assertMisuse("there is no option '--sede' in check. Did you mean '--seed'? See ./loadstone check --help",
                "check", "shuffle", "--sede", "1");
        assertMisuse("there is no option '--labs' in grade. Did you mean '--lab'? See ./loadstone grade --help",
                "grade", "alice.zip", "--labs=shuffle");
    }

    @Test
    void anUnknownLabIsOneLineWithASuggestion() {
        assertMisuse("there is no lab 'shufle'. Did you mean 'shuffle'? See ./loadstone labs", "check", "shufle");
        assertMisuse("there is no lab 'banana'. See ./loadstone labs", "watch", "banana");
    }

    @Test
    void anArgumentTooManyIsOneLine() {
        assertMisuse("there is no argument 'sampling' in check. See ./loadstone check --help", "check", "shuffle",
                "sampling");
    }

    @Test
    void aMissingLabIsOneLine() {
        assertMisuse("Missing required parameter: 'LAB'. See ./loadstone check --help", "check");
    }

    @Test
    void aSubmissionThatIsNotThereIsOneLine() {
        assertThat(loadstone.execute("grade", "no/such/folder", "--lab", "shuffle")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("no/such/folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "1.5", "0x", "99999999999999999999"})
    void aSeedThatIsNoNumberIsOneLine(String seed) {
        assertThat(loadstone.execute("check", "shuffle", "--seed", seed)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("'" + seed + "'", "random");
    }

    @Test
    void hintsComeOneByOneAndANumberBeyondThemIsMisuse() {
        assertThat(loadstone.execute("check", "9", "--hint", "1")).isZero();
        assertThat(out.toString()).contains("Hint 1 of 3").doesNotContain("Hint 2");
        assertThat(loadstone.execute("check", "11", "--hint", "3")).isZero();
        assertThat(out.toString()).contains("Hint 3 of 3", "Hint 2 of 2");
        assertMisuse("shuffle has hints 1 to 4, not 5.", "check", "09-shuffle", "--hint", "5");
    }

    @Test
    void theDoctorFindsTheEmbeddedImagesAndNeverFails() {
        assertThat(loadstone.execute("doctor")).isZero();
        assertThat(out.toString()).contains("JDK", "Fashion-MNIST, 10,000 embedded");
        assertThat(err.toString()).isEmpty();
    }

    private void assertMisuse(String line, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(loadstone.execute(arguments)).isEqualTo(2);
        assertThat(err).hasToString("loadstone: " + line + System.lineSeparator());
    }
}
