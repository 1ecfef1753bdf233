package io.loadstone.data;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A heavy-tailed stream that every JDK carries, also one without sources ([JdkIdentifiers]): the names of the members that the classes of
/// `java.base` refer to, class by class.
public final class JdkNames {
    /// Most frequent name of the stand-in.
    private static final int MOST = 10_000;

    private JdkNames() {}

    /// Passes one name for each member that each class refers to, in order of class name.
    ///
    /// @return what the names are: of the running JDK, or, where its image cannot be read, made by [#zipf]
    public static String forEach(Consumer<String> sink) throws IOException {
        Path image;
        try {
            image = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        } catch (FileSystemNotFoundException | ProviderNotFoundException e) {
            zipf(sink);
            return "made by Zipf's law";
        }
        try (Stream<Path> files = Files.walk(image)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
            for (Path file : classes)
                for (PoolEntry entry : ClassFile.of().parse(Files.readAllBytes(file)).constantPool())
                    if (entry instanceof MemberRefEntry member)
                        sink.accept(member.name().stringValue());
        }
        return "java.base of JDK " + Runtime.version().feature();
    }

    /// A stream by Zipf's law: the name of rank `r` occurs `floor(10000 / r)` times, in rounds of one each.
    public static void zipf(Consumer<String> sink) {
        for (int round = 1; round <= MOST; round++)
            for (int rank = 1; rank <= MOST / round; rank++)
                sink.accept("name" + rank);
    }
}
