package io.loadstone.grading.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the script `loadstone` in a folder of its own, with JDKs and a Maven that only say that they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("loadstone.home", ".."));

    @TempDir
    Path folder;
    private Path home;
    private Path jdks;

    record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void layOutABuiltLoadstone() throws IOException {
        home = folder.resolve("a home");
        jdks = Files.createDirectories(folder.resolve("jdks"));
        for (String module : List.of("reference-impl", "property-tests", "grading", "book")) {
            file(home.resolve(module).resolve("pom.xml"), "");
            file(home.resolve(module).resolve("src/main/java/A.java"), "");
        }
        file(home.resolve("labs/09-shuffle/src/main/java/MyShuffler.java"), "");
        file(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve(".mvn"));
        Files.copy(ROOT.resolve("loadstone"), home.resolve("loadstone"));
        for (String module : List.of("grading", "book")) {
            file(home.resolve(module).resolve("target/lib/some.jar"), "");
            file(home.resolve(module).resolve("target").resolve(module + "-1.jar"), "");
            file(home.resolve(module).resolve("target/built"), "");
            Files.setLastModifiedTime(home.resolve(module).resolve("target/built"), in(60));
        }
    }

    @Test
    void withoutAJdkItSaysInOneLineHowToGetOneAndExitsWith2() throws Exception {
        Result result = launch(Map.of("PATH", tools().toString()), "--help");
        assertThat(result.exitCode).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err.lines()).hasSize(1).first().asString().contains("JDK 25 or newer", "found none",
                "adoptium.net");
    }

    @Test
    void anOldJdkIsPassedOverAndNamed() throws Exception {
        Path old = jdk("old", "21.0.4");
        jdk("ancient", "1.8.0_402");
        Result result = launch(Map.of("JAVA_HOME", old.toString(), "PATH", tools().toString()), "--help");
        assertThat(result.exitCode).isEqualTo(2);
        assertThat(result.err.lines()).hasSize(1).first().asString().containsOnlyOnce("found only")
                .containsOnlyOnce("(21.0.4)").containsOnlyOnce("(1.8.0_402)");
    }

    @Test
    void anOldJavaHomeDoesNotHideANewerJdkInTheUsualFolders() throws Exception {
        jdk("jdk-25", "25.0.3");
        Result result = launch(Map.of("JAVA_HOME", jdk("old", "17.0.1").toString()), "labs");
        assertThat(result.out).startsWith("java of jdk-25").endsWith("io.loadstone.grading.command.Loadstone labs\n");
    }

    @Test
    void javaHomeComesBeforePathAndPathBeforeTheUsualFolders() throws Exception {
        jdk("in-folder", "26");
        Path inPath = newJdk(folder.resolve("in-path"), "27");
        Path inHome = newJdk(folder.resolve("in-home"), "25");
        String path = inPath.resolve("bin") + ":" + System.getenv("PATH");
        assertThat(launch(Map.of("JAVA_HOME", inHome.toString(), "PATH", path)).out).startsWith("java of in-home");
        assertThat(launch(Map.of("PATH", path)).out).startsWith("java of in-path");
    }

    @Test
    void argumentsAndTheExitCodePassThroughUnchanged() throws Exception {
        jdk("jdk-25", "25");
        Result result = launch(Map.of("JAVA_EXIT", "7"), "grade", "two words", "", "a*b", "--lab", "shuffle");
        assertThat(result.exitCode).isEqualTo(7);
        assertThat(result.out).endsWith("Loadstone grade two words  a*b --lab shuffle\n");
        assertThat(result.err).doesNotContain("Building");
    }

    @Test
    void startsThroughASymbolicLinkFromAnotherFolder() throws Exception {
        jdk("jdk-25", "25");
        Path link = Files.createSymbolicLink(folder.resolve("ls"), home.resolve("loadstone"));
        Result result = run(link, Map.of("LOADSTONE_JDKS", jdks.toString()), "labs");
        assertThat(result.out).contains("-Dloadstone.home=" + home.toRealPath());
    }

    @Test
    void aNewerSourceIsBuiltFirstAndProgressIsShown() throws Exception {
        jdk("jdk-25", "25");
        mvnw("echo '[INFO] Building Loadstone: the judge, the guarantees 1.0.0-SNAPSHOT     [3/4]'; echo noise; touch built-it; mkdir -p grading/target/lib");
        touchLater("property-tests/src/main/java/A.java");
        Result result = launch(Map.of(), "labs");
        assertThat(home.resolve("built-it")).exists();
        assertThat(result.err).contains("Building 3/4 the judge, the guarantees\n", "Built in").doesNotContain("noise");
        assertThat(result.out).contains("Loadstone labs");
        Files.delete(home.resolve("built-it"));
        Files.setLastModifiedTime(home.resolve("grading/target/built"), in(300));
        launch(Map.of(), "labs");
        assertThat(home.resolve("built-it")).as("nothing is built twice").doesNotExist();
    }

    @Test
    void aStudentsEditBuildsNothing() throws Exception {
        jdk("jdk-25", "25");
        mvnw("touch built-it");
        touchLater("labs/09-shuffle/src/main/java/MyShuffler.java");
        assertThat(launch(Map.of(), "check", "shuffle").err).doesNotContain("Building");
        assertThat(home.resolve("built-it")).doesNotExist();
    }

    @Test
    void onlyTheBookAndTheTourBuildTheBook() throws Exception {
        jdk("jdk-25", "25");
        mvnw("echo \"$*\" > modules");
        touchLater("book/src/main/java/A.java");
        launch(Map.of(), "labs");
        assertThat(home.resolve("modules")).doesNotExist();
        launch(Map.of(), "--verbose", "book");
        assertThat(home.resolve("modules")).content().contains("-pl book ");
    }

    @Test
    void aBuildThatFailsShowsTheCompilersMessageAndExitsWith3() throws Exception {
        jdk("jdk-25", "25");
        mvnw("echo '[ERROR] COMPILATION ERROR :'; echo \"[ERROR] $PWD/grading/A.java:[3,4] ';' expected\"; "
                + "echo \"[ERROR] $PWD/grading/A.java:[3,4] ';' expected\"; echo '[ERROR] Re-run Maven using -X'; exit 1");
        touchLater("pom.xml");
        Result result = launch(Map.of(), "labs");
        assertThat(result.exitCode).isEqualTo(3);
        assertThat(result.out).isEmpty();
        assertThat(result.err).containsOnlyOnce("grading/A.java:[3,4] ';' expected\n").contains("target/build.log")
                .doesNotContain("Re-run Maven");
        assertThat(home.resolve("target/building")).as("the lock is given back").doesNotExist();
    }

    @Test
    void aFirstBuildWithoutANetworkSaysSo() throws Exception {
        jdk("jdk-25", "25");
        mvnw("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central: UnknownHostException'; exit 1");
        touchLater("pom.xml");
        Result result = launch(Map.of(), "labs");
        assertThat(result.exitCode).isEqualTo(3);
        assertThat(result.err.lines().filter(line -> !line.startsWith("Building"))).hasSize(1).first().asString()
                .contains("a:b:pom:1", "connect to the network");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedInOneLine() throws Exception {
        jdk("jdk-25", "25");
        file(home.resolve("target"), "not a folder: cannot be written into, by root neither");
        touchLater("pom.xml");
        Result result = launch(Map.of(), "labs");
        assertThat(result.exitCode).isEqualTo(3);
        assertThat(result.err.lines()).hasSize(1).first().asString().contains("cannot write", "target");
    }

    @Test
    void aLockLeftByADeadProcessDoesNotBlock() throws Exception {
        jdk("jdk-25", "25");
        mvnw("mkdir -p grading/target/lib");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        file(home.resolve("target/building/pid"), ended.pid() + "\n");
        touchLater("pom.xml");
        assertThat(launch(Map.of(), "labs").out).contains("Loadstone labs");
    }

    private Result launch(Map<String, String> environment, String... arguments) throws Exception {
        var with = new HashMap<>(Map.of("LOADSTONE_JDKS", jdks.toString()));
        with.putAll(environment);
        return run(home.resolve("loadstone"), with, arguments);
    }

    private Result run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("the launcher came to an end").isTrue();
        return new Result(process.exitValue(), Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("err")));
    }

    private Path jdk(String name, String version) throws IOException {
        return newJdk(jdks.resolve(name), version);
    }

    private static Path newJdk(Path jdk, String version) throws IOException {
        file(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        executable(jdk.resolve("bin/java"),
                "#!/bin/sh\necho \"java of " + jdk.getFileName() + " $*\"\nexit ${JAVA_EXIT:-0}\n");
        return jdk;
    }

    private void mvnw(String body) throws IOException {
        executable(home.resolve("mvnw"), "#!/bin/sh\n" + body + "\n");
    }

    /// A folder for PATH with what the launcher needs, and no java.
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("readlink", "sed", "head", "find")) {
            Path tool = List.of(Path.of("/usr/bin", name), Path.of("/bin", name)).stream().filter(Files::exists)
                    .findFirst().orElseThrow();
            executable(tools.resolve(name), "#!/bin/sh\nexec " + tool + " \"$@\"\n");
        }
        return tools;
    }

    private void touchLater(String source) throws IOException {
        Files.setLastModifiedTime(home.resolve(source), in(120));
    }

    private static FileTime in(long seconds) {
        return FileTime.from(Instant.now().plusSeconds(seconds));
    }

    private static void executable(Path path, String text) throws IOException {
        file(path, text);
        assertThat(path.toFile().setExecutable(true)).isTrue();
    }

    private static void file(Path path, String text) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, text, UTF_8);
    }
}
