package io.loadstone.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A folder of images, one subfolder a class: `cats/1.png`, `dogs/2.jpg`. Classes are numbered by name.
///
/// Only the list of files is held in memory: each read opens and decodes its file, so this is a source for which
/// workers are worth having. All images must have the shape of the first.
public final class ImageFolder implements Dataset {
    private final List<Path> files;
    private final List<String> classes;
    private final int[] labels;
    private final Shape shape;

    /// Lists `directory`, and reads its first image for the shape.
    ///
    /// @throws BadData if there is no image, or the first one cannot be read
    public ImageFolder(Path directory) throws IOException {
        if (!Files.isDirectory(directory))
            throw new BadData(directory.toString(), "this path", "a folder with a subfolder for each class",
                    "no folder");
        List<Path> found = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path folder : list(directory)) {
            List<Path> images = Files.isDirectory(folder)
                    ? list(folder).stream().filter(ImageFolder::image).toList()
                    : List.of();
            if (!images.isEmpty()) {
                images.forEach(image -> numbers.add(names.size()));
                found.addAll(images);
                names.add(Images.name(folder.toString()));
            }
        }
        if (found.isEmpty()) {
            throw new BadData(directory.toString(), "this folder",
                    "images (png, jpg, gif, bmp) in a subfolder for each class", "none");
        }
        this.files = List.copyOf(found);
        this.classes = List.copyOf(names);
        this.labels = numbers.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage first = decode(files.getFirst());
        this.shape = shape(first);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean image(Path file) {
        return Images.name(file.toString()).toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp)");
    }

    private static BufferedImage decode(Path file) throws IOException {
        @Nullable
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null)
            throw new BadData(file.toString(), 0, "an image (png, jpg, gif, bmp)", "something else");
        return image;
    }

    private static Shape shape(BufferedImage image) {
        return new Shape(image.getHeight(), image.getWidth(), image.getRaster().getNumBands() == 1 ? 1 : 3);
    }

    /// Names of the classes, by number.
    public List<String> classes() {
        return classes;
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public void copy(int index, byte[] target, int at) throws IOException {
        Path file = files.get(index);
        BufferedImage image = decode(file);
        if (!shape(image).equals(shape))
            throw new BadData(file.toString(), 0, shape + ", as the first image", shape(image).toString());
        int i = at;
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                if (shape.channels() == 1) {
                    target[i++] = (byte) image.getRaster().getSample(x, y, 0);
                } else {
                    int rgb = image.getRGB(x, y);
                    target[i++] = (byte) (rgb >> 16);
                    target[i++] = (byte) (rgb >> 8);
                    target[i++] = (byte) rgb;
                }
            }
        }
    }

    @Override
    public int label(int index) {
        return labels[index];
    }

    @Override
    public boolean resident() {
        return false;
    }

    /// Reads every file.
    @Override
    public SortedMap<String, String> fingerprints() {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                fingerprints.put(classes.get(labels[i]) + "/" + Images.name(files.get(i).toString()), Fingerprint.of(
                        files.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fingerprints;
    }
}
