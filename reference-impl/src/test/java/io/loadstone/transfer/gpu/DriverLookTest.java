package io.loadstone.transfer.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking never throws, and says in a line what is there. `gpu-labs/jcuda` shows it a double, whole and broken.
class DriverLookTest {

    @Test
    void aLookAtThisMachineIsOneLine() {
        DriverLook look = DriverLook.look();
        assertThat(look.what()).isNotBlank().doesNotContain("\n");
        assertThat(look.usable() || !look.advice().isBlank()).isTrue();
    }

    @Test
    void noDriverCostsOnlyTheCurveOfARealDevice(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("libcuda.so.1"), "not a library");
        DriverLook look = DriverLook.look(file.toString());
        assertThat(look.missing()).isTrue();
        assertThat(look.what()).startsWith("no NVIDIA driver");
        assertThat(look.advice()).contains("everything but the curve");
    }
}
