package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file format of evidence, and its schema.
class EvidenceFilesTest {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(EvidenceFilesTest.class.getResourceAsStream("evidence.schema.json"));

    @TempDir
    Path directory;

    private static List<Evidence> someOfEachKind() {
        return Concept.all().stream().flatMap(concept -> Verification.candidates(concept).stream())
                .filter(candidate -> List.of("fisher-yates", "naive-swap", "overwrites", "modulo-bias")
                        .contains(candidate.subject().name()))
                .flatMap(candidate -> new Verification(Run.DEFAULT_SEED).judge(candidate).stream()).toList();
    }

    @Test
    void whatIsWrittenKeepsTheSchemaAndReadsBackEqual() throws IOException {
        for (Evidence evidence : someOfEachKind()) {
            EvidenceFiles.write(directory, evidence, null);
            Path file = directory.resolve(evidence.id() + ".json");
            assertThat(SCHEMA.validate(Files.readString(file), InputFormat.JSON)).as(evidence.id()).isEmpty();
            assertThat(EvidenceFiles.read(file)).isEqualTo(evidence);
        }
    }

    @Test
    void aSecondRunWritesTheSameBytes() {
        assertThat(someOfEachKind().stream().map(EvidenceFiles::text))
                .isEqualTo(someOfEachKind().stream().map(EvidenceFiles::text).toList());
    }

    @Test
    void anotherSchemaIsToldAsSuch() throws IOException {
        Path file = directory.resolve("x.json");
        Files.writeString(file,
                EvidenceFiles.text(someOfEachKind().getFirst()).replace(Evidence.SCHEMA, "loadstone/evidence/v9"));
        assertThatThrownBy(() -> EvidenceFiles.read(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("schema is 'loadstone/evidence/v9', must be 'loadstone/evidence/v1'");
    }

    @Test
    void aTruncatedFileIsToldAsSuch() throws IOException {
        Path file = directory.resolve("x.json");
        Files.writeString(file, EvidenceFiles.text(someOfEachKind().getFirst()).substring(0, 300));
        assertThatThrownBy(() -> EvidenceFiles.read(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("x.json: not evidence");
    }
}
