package io.loadstone.grading.command;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.data.Shape;
import io.loadstone.evidence.Run;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Loads the embedded images for a few epochs, and shows what came.
final class LoadingDemonstration {
    private static final int BATCH = 128;
    private static final int EPOCHS = 5;
    private static final int WORKERS = 2;
    private static final String RAMP = " .:-=+*#%@";

    private final Terminal terminal;

    LoadingDemonstration(Terminal terminal) {
        this.terminal = terminal;
    }

    void run() {
        try {
            load(FashionMnist.test());
        } catch (IOException e) {
            throw new InfrastructureFailure("the embedded images cannot be read: " + e.getMessage(), e);
        }
    }

    private void load(Images images) throws IOException {
        List<String> beginnings = new ArrayList<>();
        try (DataLoader loader = DataLoader.of(images, new FisherYates()).seed(Run.DEFAULT_SEED).batchSize(BATCH)
                .workers(WORKERS).open()) {
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                for (Batch batch : loader.epoch(epoch)) {
                    if (batch.number() == 0)
                        beginnings.add(classes(batch));
                    if (batch.number() == 0 && epoch == 0)
                        draw(images, batch.indices());
                }
            }
            for (int epoch = 0; epoch < 2; epoch++)
                terminal.out().println("   Epoch %d begins with %s, ...".formatted(epoch, beginnings.get(epoch)));
            terminal.paragraph(3, loader.metrics().toString());
        }
        terminal.out().flush();
    }

    private static String classes(Batch batch) {
        return String.join(", ", IntStream.range(0, 6)
                .mapToObj(i -> FashionMnist.CLASSES.get(batch.labels()[i]).toLowerCase(Locale.ROOT)).toList());
    }

    private void draw(Images images, int[] indices) throws IOException {
        Shape shape = images.shape();
        int shown = Math.clamp((terminal.columns() - 3) / (shape.width() + 2), 1, 4);
        byte[][] pixels = new byte[shown][shape.size()];
        for (int i = 0; i < shown; i++)
            images.copy(indices[i], pixels[i], 0);
        for (int row = 0; row + 1 < shape.height(); row += 2) {
            StringBuilder line = new StringBuilder("   ");
            for (byte[] image : pixels)
                line.append(glyphs(image, row * shape.width(), shape.width())).append("  ");
            terminal.out().println(line.toString().stripTrailing());
        }
    }

    /// Two rows of pixels as one row of characters, which are about twice as high as wide.
    private static String glyphs(byte[] pixels, int at, int width) {
        StringBuilder glyphs = new StringBuilder();
        for (int i = at; i < at + width; i++) {
            int brightness = (Byte.toUnsignedInt(pixels[i]) + Byte.toUnsignedInt(pixels[i + width])) / 2;
            glyphs.append(RAMP.charAt(brightness * RAMP.length() / 256));
        }
        return glyphs.toString();
    }
}
