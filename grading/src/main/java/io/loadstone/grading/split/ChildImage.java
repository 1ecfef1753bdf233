package io.loadstone.grading.split;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.grading.child.Child;
import io.loadstone.grading.sandbox.Launcher;
import io.loadstone.grading.wire.Codec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// The jar that a submission's process runs from: the child, the codec, the sandbox
/// and the judge's generator, and nothing else.
///
/// It is a named module, so that no reflection of a submission reaches into it. Its name holds its content's hash.
final class ChildImage {
    static final String MODULE = "io.loadstone.child";
    static final String MAIN = Child.class.getName();

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private ChildImage() {}

    /// The jar in this folder; made if it is not there.
    static Path in(Path folder) throws IOException {
        Map<String, byte[]> entries = entries();
        Path jar = folder.resolve("child-" + digest(entries).substring(0, 16) + ".jar");
        if (Files.exists(jar))
            return jar;
        Files.createDirectories(folder);
        Path made = Files.createTempFile(folder, "child-", ".tmp");
        Files.write(made, jar(entries));
        return Files.move(made, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, byte[]> entries() {
        ClassFolder ours = ClassFolder.of(Child.class);
        List<String> names = new ArrayList<>();
        names.addAll(ours.classesOf(Child.class.getPackageName()));
        names.addAll(ours.classesOf(Codec.class.getPackageName()));
        names.addAll(ours.classesOf(Launcher.class.getPackageName()));
        String generator = EngineRandom.class.getName();
        ClassFolder.of(EngineRandom.class)
                .classesOf(EngineRandom.class.getPackageName())
                .stream()
                .filter(name -> name.equals(generator) || name.startsWith(generator + "$"))
                .forEach(names::add);
        Map<String, byte[]> entries = new TreeMap<>();
        for (String name : names)
            entries.put(name.replace('.', '/') + ".class", ours.classFile(name));
        entries.put("module-info.class", moduleInfo());
        return entries;
    }

    private static byte[] moduleInfo() {
        return ClassFile.of().buildModule(ModuleAttribute.of(ModuleDesc.of(MODULE), module -> {
            module.requires(ModuleDesc.of("java.base"), ClassFile.ACC_MANDATED, null);
            for (String required : List.of("java.compiler", "jdk.compiler", "jdk.management")) {
                module.requires(ModuleDesc.of(required), 0, null);
            }
        }));
    }

    private static String digest(Map<String, byte[]> entries) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            entries.forEach((name, bytes) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(entry.getValue());
                JarEntry stored = new JarEntry(entry.getKey());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(entry.getValue().length);
                stored.setCrc(crc.getValue());
                stored.setTimeLocal(NO_TIME);
                jar.putNextEntry(stored);
                jar.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
