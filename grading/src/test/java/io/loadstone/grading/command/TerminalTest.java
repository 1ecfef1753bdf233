package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(terminal(80, Map.of()).colours()).isTrue();
        assertThat(terminal(0, Map.of()).colours()).isFalse();
        assertThat(terminal(80, Map.of("TERM", "dumb")).colours()).isFalse();
    }

    @Test
    void theEnvironmentHasTheLastWordOnColours() {
        assertThat(terminal(80, Map.of("NO_COLOR", "1")).colours()).isFalse();
        assertThat(terminal(80, Map.of("NO_COLOR", "")).colours()).as("empty means unset").isTrue();
        assertThat(terminal(80, Map.of("CLICOLOR", "0")).colours()).isFalse();
        assertThat(terminal(0, Map.of("CLICOLOR_FORCE", "1")).colours()).isTrue();
        assertThat(terminal(0, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")).colours()).isFalse();
    }

    @Test
    void paintLeavesTextAloneWithoutColours() {
        assertThat(terminal(0, Map.of()).paint("fg(red)", "a|@b")).isEqualTo("a|@b");
        assertThat(terminal(80, Map.of()).paint("bold", "a|@b")).isEqualTo("\033[1ma|@b\033[0m");
    }

    @Test
    void textOfOthersCannotMoveTheCursor() {
        assertThat(Terminal.plain("a\tb\033[2Jc\rd\u0085e\nf")).isEqualTo("a\tb\uFFFD[2Jc\uFFFDd\uFFFDe\nf");
    }

    private static Terminal terminal(int columns, Map<String, String> environment) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Terminal.of(nowhere, nowhere, columns, columns > 0, environment);
    }
}
