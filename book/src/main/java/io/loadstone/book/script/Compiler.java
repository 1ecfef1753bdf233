package io.loadstone.book.script;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Compiles the figures with sliders to one script: `Compiler SCRIPT STAMP`.
///
/// The stamp holds a hash of every class that went into the script. As long as all of them are what they were, nothing is done.
public final class Compiler {
    private static final String MAIN = "io.loadstone.book.interactive.InBrowser";
    private static final String START = "loadstoneStart";
    private static final String VERSION = "TeaVM 0.15.0";

    private Compiler() {}

    /// Exit codes: 0 there is a script, 1 there is none.
    public static void main(String[] args) throws IOException, TeaVMToolException {
        Path script = Path.of(args[0]);
        Path stamp = Path.of(args[1]);
        if (isCurrent(script, stamp))
            return;
        Files.deleteIfExists(stamp);
        Files.createDirectories(Objects.requireNonNull(script.getParent()));
        Files.createDirectories(Objects.requireNonNull(stamp.getParent()));
        Collection<String> classes = compile(script);
        Files.writeString(script, "\n" + START + "();\n", StandardOpenOption.APPEND);
        TreeSet<String> lines = new TreeSet<>();
        for (String name : classes)
            if (name.startsWith("io.loadstone.") && !name.contains("$lambda$"))
                lines.add(hash(name) + " " + name);
        lines.add(hash(Compiler.class.getName()) + " " + Compiler.class.getName());
        lines.add(hash(InsteadOfMissing.class.getName()) + " " + InsteadOfMissing.class.getName());
        Files.write(stamp, lines);
        System.out.printf("%s: %d classes of ours in %d kB of script%n", VERSION, lines.size(),
                Files.size(script) / 1000);
    }

    private static boolean isCurrent(Path script, Path stamp) throws IOException {
        if (!Files.isRegularFile(script) || !Files.isRegularFile(stamp))
            return false;
        List<String> lines = Files.readAllLines(stamp);
        for (String line : lines) {
            int space = line.indexOf(' ');
            if (space < 0 || !line.substring(0, space).equals(hash(line.substring(space + 1))))
                return false;
        }
        return !lines.isEmpty();
    }

    /// The hash of a class file; `gone` if there is none.
    private static String hash(String name) throws IOException {
        try (InputStream in = Compiler.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            if (in == null)
                return "gone";
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// @return the names of all classes that went in
    private static Collection<String> compile(Path script) throws TeaVMToolException {
        TeaVMTool tool = new TeaVMTool();
        tool.setLog(new ConsoleTeaVMToolLog(false));
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setMainClass(MAIN);
        tool.setEntryPointName(START);
        tool.setTargetDirectory(Objects.requireNonNull(script.toAbsolutePath().getParent()).toFile());
        tool.setTargetFileName(String.valueOf(script.getFileName()));
        tool.setObfuscated(true);
        tool.setStrict(false);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setClassLoader(Compiler.class.getClassLoader());
        tool.setClassPath(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(File::new).toList());
        tool.getTransformers().add(InsteadOfMissing.class.getName());
        tool.generate();
        List<Problem> problems = tool.getProblemProvider().getSevereProblems();
        for (Problem problem : problems) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            System.err.println("TeaVM: " + text.getText()
                    + (problem.getLocation() == null ? "" : " in " + problem.getLocation().getMethod()));
        }
        if (!problems.isEmpty())
            throw new TeaVMToolException(problems.size() + " problems, no script");
        return tool.getClasses();
    }
}
