package io.loadstone.book.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.book.evidence.Shelf.Broken;
import io.loadstone.book.evidence.Shelf.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/// Reading evidence.
final class ShelfTest {

    private static final String GOOD = """
            {"schema": "loadstone/evidence/v1", "id": "a.b", "claim": "c", "statement": "s", "source": "k",
             "judgement": null, "metrics": {"m": {"value": 2.5, "unit": "1"}}, "series": {"file": "a.b.csv"},
             "later": "a field of a later writer",
             "provenance": {"seed": "0x1", "replay": "r", "sources": {}}}
            """;

    @TempDir
    Path folder = Path.of("");

    private Shelf.Item read(String json) throws IOException {
        Files.writeString(folder.resolve("a.b.json"), json);
        return new Shelf(folder, folder).items().getOrDefault("a.b", new Broken(folder, "not there"));
    }

    @Test
    void evidenceIsReadAndUnknownFieldsArePassedOver() throws IOException {
        assertThat(read(GOOD)).isInstanceOfSatisfying(Recorded.class, recorded -> {
            assertThat(recorded.changed()).isEmpty();
            assertThat(recorded.evidence().number("m")).hasValue(2.5);
            assertThat(recorded.evidence().number("logE")).isEmpty();
        });
    }

    @Test
    void anAbsentFolderIsAnEmptyShelf() {
        assertThat(new Shelf(folder, folder.resolve("none")).items()).isEmpty();
    }

    @Test
    void whatIsNotJsonIsBroken() throws IOException {
        assertThat(read("{")).isInstanceOf(Broken.class);
    }

    @Test
    void aFieldThatIsMissingIsNamed() throws IOException {
        assertThat(read(GOOD.replace("\"claim\": \"c\",", "")))
                .isInstanceOfSatisfying(Broken.class,
                        broken -> assertThat(broken.reason()).isEqualTo("it has no claim"));
    }

    @Test
    void aVerdictThatDoesNotExistIsBroken() throws IOException {
        assertThat(read(GOOD.replace("\"judgement\": null",
                "\"judgement\": {\"guarantee\": \"g\", \"outcome\": \"PROVED\"}")))
                .isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.reason()).contains("PROVED"));
    }

    @Test
    void aFileUnderAnotherNameThanItsIdIsBroken() throws IOException {
        assertThat(read(GOOD.replace("\"id\": \"a.b\"", "\"id\": \"a.c\"")))
                .isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.reason()).contains("a.c.json"));
    }

    @Test
    void aSourceThatIsGoneOrChangedIsNamed() throws IOException {
        Files.writeString(folder.resolve("same.txt"), "abc");
        Files.writeString(folder.resolve("other.txt"), "abd");
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-2, B.1
        assertThat(read(GOOD.replace("\"sources\": {}",
                "\"sources\": {\"same.txt\": \"%s\", \"other.txt\": \"%s\", \"third.txt\": \"%s\"}".formatted(abc, abc,
                        abc))))
                .isInstanceOfSatisfying(Recorded.class, recorded -> assertThat(recorded.changed())
                        .containsExactly("other.txt has changed", "third.txt is gone"));
    }

    @Test
    void everyColumnIsTextSoThatOrdersKeepTheirZeros() throws IOException {
        Files.writeString(folder.resolve("a.b.csv"), "order,x\n012,1.5\n");
        Table table = new Shelf(folder, folder).table(new Evidence.Series("a.b.csv", null));
        assertThat(table.stringColumn("order").get(0)).isEqualTo("012");
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        assertThatThrownBy(() -> new Shelf(folder, folder).table(new Evidence.Series("no.csv", null)))
                .isInstanceOf(IOException.class).hasMessage("no.csv is missing");
    }
}
