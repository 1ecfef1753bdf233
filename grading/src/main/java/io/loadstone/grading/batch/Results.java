package io.loadstone.grading.batch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.report.Format;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The reports of a class, by the hash of what was handed in. A file is there whole or not at all, so a run that was killed goes
/// on where it stopped: what is there is not graded again.
///
/// @param folder where they lie
public record Results(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// Makes the folder for grading by this lab under this key, or makes sure that it is one.
    ///
    /// @param labFile the lab's `lab.json`
    /// @throws BadInput if it holds reports that another lab, key or version of the lab gave
    public void open(Path labFile, String courseKey) {
        try {
            Files.createDirectories(folder);
            String seal = digest(Files.readAllBytes(labFile)) + "\n"
                    + digest(("loadstone course key\0" + courseKey).getBytes(StandardCharsets.UTF_8)) + "\n";
            Path file = folder.resolve("graded-by.sha256");
            if (Files.exists(file)) {
                if (!Files.readString(file).equals(seal)) {
                    throw new BadInput(
                            "%s: holds reports by another lab.json or course key: give another --out, or remove it to grade anew"
                                    .formatted(folder));
                }
                return;
            }
            move(Files.writeString(Files.createTempFile(folder, "seal", ".part"), seal), file);
        } catch (IOException e) {
            throw new BadInput("cannot write into %s: %s. Give another folder by --out.".formatted(folder, e), e);
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".json");
    }

    /// Whether it was graded.
    public boolean has(String sha256) {
        return Files.exists(file(sha256));
    }

    /// The report; null if it was not graded.
    public @Nullable Report read(String sha256) {
        Path file = file(sha256);
        try {
            return Files.exists(file) ? JSON.readValue(Files.readString(file), Report.class) : null;
        } catch (IOException e) {
            throw new BadInput("%s: is no report (%s): remove it to grade anew".formatted(file, e.getMessage()), e);
        }
    }

    /// The report's bytes as text; null if it was not graded.
    public @Nullable String text(String sha256) {
        try {
            return has(sha256) ? Files.readString(file(sha256)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a report, without its timing, which goes into a list beside it.
    public void write(Report report) {
        Report.Timing timing = report.timing();
        try {
            Path part = Files.createTempFile(folder, "report", ".part");
            Files.writeString(part, Reports.text(report.withoutTiming(), Format.JSON));
            move(part, file(report.submission().sha256()));
            if (timing != null) {
                Files.writeString(folder.resolve("timing.csv"), "%s,%d,%d,%d,%d\n".formatted(
                        report.submission().sha256(), timing.start(), timing.judging(), timing.processor(),
                        timing.calls()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new BadInput("cannot write into %s: %s".formatted(folder, e), e);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
