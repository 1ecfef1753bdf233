package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabFileTest {
    private static final String GOOD = """
            { "id": "shuffle", "number": 9, "title": "T", "tasks": [
              { "id": "a", "title": "A", "type": "lab.shuffle.A", "seam": "s.S", "suite": "s.G$Suite",
                "parts": [ { "title": "P", "points": 3, "guarantees": ["shuffle.x"] } ],
                "hints": ["H"], "rules": { "forbidden": ["java.io"] } } ] }
            """;

    @TempDir
    Path home;

    private Path lab(String folder, String text) throws IOException {
        Path file = Files.createDirectories(home.resolve(folder)).resolve("lab.json");
        return Files.writeString(file, text);
    }

    @Test
    void aGoodLabIsRead() throws IOException {
        Lab lab = Lab.read(lab("labs/09-shuffle", GOOD));
        assertThat(lab.id()).isEqualTo("shuffle");
        assertThat(lab.points()).isEqualTo(3);
        assertThat(lab.tasks().getFirst().rules().forbidden()).containsExactly("java.io");
        assertThat(lab.folder()).isEqualTo(home.resolve("labs/09-shuffle"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"number\": 9 | \"number\": \"nine\" | number must be a whole number, got \"nine\"",
            "\"number\": 9, | `` | number must be a whole number, but is missing",
            "\"number\": 9 | \"number\": 0 | number must be at least 1, got 0",
            "\"points\": 3 | \"points\": -1 | tasks[0].parts[0].points must not be negative, got -1",
            "\"points\": 3 | \"pionts\": 3 | tasks[0].parts[0] has no field 'pionts'; its fields are guarantees, points, title",
            "[\"shuffle.x\"] | [] | tasks[0].parts[0].guarantees must name a guarantee",
            "[\"shuffle.x\"] | [\"x.y\", \"x.y\"] | tasks[0].parts name the guarantee 'x.y' twice",
            "\"hints\": [\"H\"] | \"hints\": [] | tasks[0].hints must hold a hint",
            "\"type\": \"lab.shuffle.A\" | \"type\": \"A\" | tasks[0].type must match",
            "\"java.io\" | \"*\" | tasks[0].rules.forbidden[0] must be a package, class or member, got '*'",
            "\"title\": \"T\" | \"title\": \" \" | title must be a text, got \" \"",
            "\"tasks\": [ | \"tasks\": [ [], | tasks[0] must be an object, got []"})
    void aMistakeIsToldWithFileAndField(String good, String bad, String message) throws IOException {
        Path file = lab("labs/09-shuffle", GOOD.replace(good, bad));
        assertThatThrownBy(() -> Lab.read(file)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ": " + message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void whatTheLabForbidsHoldsInEachTaskAndATaskMayForbidMore() throws IOException {
        Path file = lab("labs/09-shuffle",
                GOOD.replace("\"tasks\"", "\"rules\": { \"forbidden\": [\"java.net\", \"java.io\"] }, \"tasks\""));
        assertThat(Lab.read(file).tasks().getFirst().rules().forbidden()).containsExactly("java.net", "java.io");
        file = lab("labs/09-shuffle", GOOD.replace(", \"rules\": { \"forbidden\": [\"java.io\"] }", ""));
        assertThat(Lab.read(file).tasks().getFirst().rules().forbidden()).isEmpty();
    }

    @Test
    void brokenJsonIsToldWithLineAndColumn() throws IOException {
        Path file = lab("labs/09-shuffle", "{\n  \"id\": }");
        assertThatThrownBy(() -> Lab.read(file)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ":2:9: not JSON:");
    }

    @Test
    void labsAreFoundInBothFoldersInOrderOfTheirNumbers() throws IOException {
        lab("labs/09-shuffle", GOOD);
        lab("gpu-labs/08-transfer", GOOD.replace("\"shuffle\"", "\"transfer\"").replace("9,", "8,"));
        assertThat(Lab.scan(home)).extracting(Lab::id).containsExactly("transfer", "shuffle");
        assertThat(Lab.find(home, "9").id()).isEqualTo("shuffle");
        assertThat(Lab.find(home, "08-transfer").id()).isEqualTo("transfer");
    }

    @Test
    void anUnknownLabIsToldWithTheKnownOnes() throws IOException {
        lab("labs/09-shuffle", GOOD);
        assertThatThrownBy(() -> Lab.find(home, "suffle")).isInstanceOf(BadInput.class)
                .hasMessageContaining("no lab is called 'suffle'")
                .hasMessageContaining("shuffle");
    }

    @Test
    void twoLabsOfOneNumberAreRefused() throws IOException {
        lab("labs/09-shuffle", GOOD);
        lab("labs/09-other", GOOD.replace("\"shuffle\"", "\"other\""));
        assertThatThrownBy(() -> Lab.scan(home)).isInstanceOf(BadInput.class)
                .hasMessageContaining("another lab has the id");
    }

    @Test
    void theProjectsOwnLabsAreGood() {
        assertThat(Lab.scan(Samples.HOME)).extracting(Lab::id).contains("shuffle");
    }
}
