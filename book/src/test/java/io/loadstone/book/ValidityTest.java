package io.loadstone.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages are HTML as the standard has it, by the W3C's own checker.
final class ValidityTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyPageOfTheRealBookIsValid() throws Exception {
        Path repository = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath().normalize();
        List<String> found = new ArrayList<>();
        int pages = 0;
        for (Map.Entry<String, byte[]> file : Manuscript.print(repository, Edition.INSTRUCTOR, null).files().entrySet())
            if (file.getKey().endsWith(".html")) {
                found.addAll(problems(file.getKey(), file.getValue()));
                pages++;
            }
        assertThat(found).isEmpty();
        assertThat(pages).isGreaterThan(3);
    }

    @Test
    void aPageThatIsNotValidIsFound() throws Exception {
        String page = "<!DOCTYPE html><html lang=en><title>x</title><p id=a>x<p id=a>y<ul><p>z</ul>";
        assertThat(problems("bad.html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .anyMatch(p -> p.contains("Duplicate ID")).anyMatch(p -> p.contains("not allowed"));
    }

    private List<String> problems(String name, byte[] html) throws Exception {
        Path page = Files.write(folder.resolve(name), html);
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return checker.validate(page).lines().filter(line -> !line.isBlank()).toList();
    }
}
