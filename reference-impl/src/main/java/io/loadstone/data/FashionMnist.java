package io.loadstone.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Fashion-MNIST: 28 x 28 grey images of clothes in 10 classes; 60,000 to train on and 10,000 to test with.
///
/// The test split is part of Loadstone. The training split is read from where Debian's package
/// `dataset-fashion-mnist` puts it, or from a directory with the same four files.
///
/// Source: Xiao, Rasul and Vollgraf 2017, arXiv:1708.07747. Licence: MIT, copyright 2017 Zalando SE.
public final class FashionMnist {

    /// Where Debian's package puts the files.
    public static final Path INSTALLED = Path.of("/usr/share/datasets/fashion-mnist");

    /// What the classes 0 to 9 are.
    public static final List<String> CLASSES = List.of("T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
            "Shirt", "Sneaker", "Bag", "Ankle boot");

    /// Mean of all training pixels, where black is 0 and white is 1.
    public static final double MEAN = 0.2860;

    /// Standard deviation of all training pixels, on the same scale.
    public static final double DEVIATION = 0.3530;

    private static final String IMAGES = "-images-idx3-ubyte.gz";
    private static final String LABELS = "-labels-idx1-ubyte.gz";

    private FashionMnist() {}

    /// The embedded test split: 10,000 images. Needs no file outside Loadstone.
    public static Images test() throws IOException {
        return Images.of(resource("t10k" + IMAGES), resource("t10k" + LABELS));
    }

    /// Whether the training split lies where Debian's package puts it.
    public static boolean installed() {
        return Files.isReadable(INSTALLED.resolve("train" + IMAGES));
    }

    /// The training split, 60,000 images, from a directory: [#INSTALLED] or your own.
    ///
    /// @throws BadData if a file is missing or damaged; the message says how to get the files
    public static Images train(Path directory) throws IOException {
        return split(directory, "train");
    }

    /// The test split from a directory, instead of the embedded one.
    public static Images test(Path directory) throws IOException {
        return split(directory, "t10k");
    }

    /// The training split if it is installed, otherwise the embedded test split.
    public static Images largest() throws IOException {
        return installed() ? train(INSTALLED) : test();
    }

    private static Images split(Path directory, String split) throws IOException {
        Path images = directory.resolve(split + IMAGES);
        if (!Files.exists(images)) {
            throw new BadData(images.toString(), 0, "Fashion-MNIST (on Debian: apt install dataset-fashion-mnist)",
                    "no such file");
        }
        return Images.of(IdxReader.read(images), IdxReader.read(directory.resolve(split + LABELS)));
    }

    private static IdxArray resource(String name) throws IOException {
        try (InputStream in = FashionMnist.class.getResourceAsStream("fashion-mnist/" + name)) {
            if (in == null) {
                throw new BadData(name, 0, "the embedded test split of Fashion-MNIST",
                        "no such resource; rebuild reference-impl");
            }
            return IdxReader.read(name, in.readAllBytes());
        }
    }
}
