package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> COMMANDS = List.of("check", "watch", "doctor", "experiments");

    @Test
    void aSlipOfTheFingerFindsTheNearestName() {
        assertThat(Suggestion.among(COMMANDS, "chekc")).contains("check");
        assertThat(Suggestion.among(COMMANDS, "wacth")).contains("watch");
        assertThat(Suggestion.among(COMMANDS, "Doctor")).contains("doctor");
    }

    @Test
    void aBeginningIsEnough() {
        assertThat(Suggestion.among(COMMANDS, "exp")).contains("experiments");
    }

    @Test
    void somethingElseEntirelySuggestsNothing() {
        assertThat(Suggestion.among(COMMANDS, "banana")).isEmpty();
        assertThat(Suggestion.sentence(COMMANDS, "banana")).isEmpty();
    }
}
