package io.loadstone.grading.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.cache.Belady;
import io.loadstone.evidence.Judge;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.Lab;
import io.loadstone.grading.Samples;
import io.loadstone.guarantees.Concept;
import io.loadstone.shuffle.FisherYates;
import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A student's repository: nothing in it answers a lab, and it judges by itself.
class HandoutTest {
    private static final List<Lab> LABS = Lab.scan(Samples.HOME);

    @TempDir
    static Path folder;

    private static Path course;
    private static StudentRepository repository;

    @BeforeAll
    static void handOut() throws IOException {
        assertThat(LABS).extracting(Lab::id).contains("cache", "shuffle", "transfer");
        course = folder.resolve("course");
        repository = StudentRepository.of(Samples.HOME, LABS, _ -> {});
        repository.write(course);
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.walk(course.resolve("repository"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    private static Map<String, ClassModel> classes() throws IOException {
        Map<String, ClassModel> classes = new TreeMap<>();
        try (JarFile open = new JarFile(jar().toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) open.stream()::iterator) {
                if (entry.getName().endsWith(".class"))
                    classes.put(entry.getName().replace(".class", ""),
                            ClassFile.of().parse(open.getInputStream(entry).readAllBytes()));
            }
        }
        return classes;
    }

    private static Set<String> references() {
        ClassPool pool = ClassPool.own();
        TreeSet<String> references = new TreeSet<>(pool.classes().keySet());
        references.removeIf(name -> !pool.isReference(name));
        return references;
    }

    @Test
    void noReferenceIsInItNorNamedByAnyClassInIt() throws IOException {
        Set<String> references = references();
        assertThat(references).contains("io/loadstone/shuffle/FisherYates", "io/loadstone/transfer/FirstFit");
        Map<String, ClassModel> classes = classes();
        assertThat(classes).hasSizeGreaterThan(300).doesNotContainKeys(references.toArray(String[]::new));
        classes.forEach((name, model) -> {
            assertThat(ClassPool.isMarked(model)).as(name).isFalse();
            model.constantPool().forEach(entry -> {
                if (entry instanceof Utf8Entry text) {
                    assertThat(references).as("named by " + name).noneMatch(reference -> text.stringValue()
                            .equals(reference) || text.stringValue().contains("L" + reference + ";"));
                }
            });
        });
    }

    @Test
    void noSourceOfAReferenceAMutantOrAConceptIsInIt() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(course)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> course.relativize(file).toString()).toList();
        }
        assertThat(sources).contains("sources/io/loadstone/shuffle/Shuffler.java",
                "sources/io/loadstone/guarantees/shuffle/ShuffleGuarantees.java");
        assertThat(sources).noneMatch(source -> source.matches(".*(Mutants|Concept)\\.java"));
        for (String reference : references())
            assertThat(sources).doesNotContain("sources/" + reference + ".java");
        for (String source : sources)
            assertThat(Files.readString(course.resolve(source))).as(source).doesNotContainPattern("(?m)^@Reference");
    }

    /// A program that is made without its methods would fail in the judge, and a wrong submission would be told of that.
    @Test
    void whoeverIsMadeHasAllMethodsOfItsInterfaces() throws IOException {
        Map<String, ClassModel> classes = classes();
        classes.forEach((name, model) -> {
            if (model.flags().has(AccessFlag.ABSTRACT)
                    || methods(model).noneMatch(method -> method.startsWith("<init>")))
                return;
            List<ClassModel> parents = withParents(name, classes);
            Set<String> present = parents.stream().flatMap(HandoutTest::concrete).collect(Collectors.toSet());
            for (ClassModel parent : parents) {
                assertThat(methods(parent)).as("%s, for %s", name, parent.thisClass().asInternalName())
                        .filteredOn(method -> !method.startsWith("<"))
                        .allMatch(present::contains);
            }
        });
    }

    private static Stream<String> methods(ClassModel model) {
        return model.methods().stream().filter(method -> !method.flags().has(AccessFlag.STATIC))
                .map(Reach::key);
    }

    private static Stream<String> concrete(ClassModel model) {
        return model.methods().stream().filter(method -> !method.flags().has(AccessFlag.ABSTRACT)).map(Reach::key);
    }

    private static List<ClassModel> withParents(String name, Map<String, ClassModel> classes) {
        List<ClassModel> all = new ArrayList<>();
        ClassModel model = classes.get(name);
        if (model == null)
            return all;
        all.add(model);
        Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .forEach(parent -> all.addAll(withParents(parent.asInternalName(), classes)));
        return all;
    }

    @Test
    void rightVariantsAndTheListOfConceptsAreLeftOut() throws IOException {
        classes().forEach((name, model) -> {
            if (name.endsWith("Concept") && !name.endsWith("/Concept") && !name.endsWith("/SeamConcept"))
                assertThat(model.methods()).as(name)
                        .noneMatch(method -> method.methodName().equalsString("<init>")
                                || method.methodName().equalsString("variants"));
        });
        assertThat(classes()).doesNotContainKey("io/loadstone/guarantees/shuffle/ShuffleConcept");
    }

    @Test
    void aSolutionInALabsFolderIsNotHandedOut(@TempDir Path home) throws IOException {
        Path work = Files.createDirectories(home.resolve("labs/09-shuffle/src/main/java/lab/shuffle"));
        Files.copy(Samples.LAB.folder().resolve("lab.json"), home.resolve("labs/09-shuffle/lab.json"));
        Files.copy(Samples.folder("upwards").resolve("MyShuffler.java"), work.resolve("MyShuffler.java"));
        assertThatThrownBy(() -> StudentRepository.of(home, Lab.scan(home), _ -> {})).isInstanceOf(BadInput.class)
                .hasMessageContaining("is no starter");
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() {
        assertThatThrownBy(() -> repository.write(course)).isInstanceOf(BadInput.class)
                .hasMessageContaining("is not empty");
    }

    private record Ended(int status, String output) {}

    private static Ended run(Path in, String... command) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    /// What was left out of it is missed by no guarantee.
    @Test
    void itsJudgeSupportsEveryReference() throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", String.join(File.pathSeparator, jar().toString(), home(FisherYates.class),
                                course.resolve("lib").resolve("*").toString(), home(HandoutJudge.class)),
                        HandoutJudge.class.getName()));
        int guarantees = 0;
        for (Concept<?> concept : Concept.all()) {
            Class<?> type = concept.reference().get().getClass();
            String maker = type.equals(Belady.class) ? "demand" : "";
            command.add(String.join(",", concept.suite().getName(), type.getName(), maker));
            guarantees += Judge.guarantees(concept.suite()).size();
        }
        Ended judged = run(folder, command.toArray(String[]::new));
        assertThat(judged.status()).as(judged.output()).isZero();
        assertThat(judged.output().lines()).hasSize(guarantees).allMatch(line -> line.startsWith("SUPPORTED "));
    }

    private static String home(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    @Test
    void itListsChecksAndGradesWithoutTheProjectItCameFrom() throws Exception {
        Path copy = folder.resolve("clone");
        copy(course, copy);
        Ended labs = run(copy, "./loadstone", "labs");
        assertThat(labs.output()).contains("shuffle", "transfer", "not started");
        assertThat(labs.status()).isZero();
        Path work = copy.resolve("labs/09-shuffle/src/main/java/lab/shuffle/MyShuffler.java");
        Files.writeString(work, Files.readString(Samples.folder("naive-swap").resolve("MyShuffler.java")));
        Ended wrong = run(copy, "./loadstone", "check", "shuffle");
        assertThat(wrong.output()).contains(Samples.points(7), "naive-swap");
        assertThat(wrong.status()).isEqualTo(1);
        Files.writeString(work, Files.readString(Samples.folder("inside-out").resolve("MyShuffler.java")));
        Ended right = run(copy, "./loadstone", "grade", "labs/09-shuffle", "--lab", "shuffle", "--allow-unsandboxed");
        assertThat(right.output()).contains(Samples.points(16));
        assertThat(right.status()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator)
                Files.copy(file, to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void gradescopesLayoutIsGradedForReal() throws Exception {
        Path root = Files.createDirectories(folder.resolve("autograder"));
        Path late = Files.writeString(folder.resolve("late.json"), "{ \"percentADay\": 25, \"days\": 3, \"cap\": 50 }");
        Path zip = folder.resolve(GradescopeZip.name(Samples.WHOLE));
        GradescopeZip.write(Samples.HOME, repository, Samples.WHOLE, "a course's key", late, zip);
        List<String> programs = new ArrayList<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) archive.stream().<ZipEntry>map(each -> each)::iterator) {
                Path file = root.resolve("source").resolve(entry.getName());
                if (entry.isDirectory())
                    continue;
                Files.createDirectories(file.getParent());
                Files.copy(archive.getInputStream(entry), file);
            }
        }
        for (String program : List.of("setup.sh", "run_autograder", "loadstone")) {
            Files.setPosixFilePermissions(root.resolve("source").resolve(program),
                    PosixFilePermissions.fromString("rwxr-xr-x"));
            programs.add(program);
        }
        assertThat(programs).hasSize(3);
        assertThat(run(root, "source/setup.sh").status()).isZero();
        Files.copy(root.resolve("source/run_autograder"), root.resolve("run_autograder"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Path submission = Files.createDirectories(root.resolve("submission"));
        Files.copy(Samples.folder("upwards").resolve("MyShuffler.java"), submission.resolve("MyShuffler.java"));
        Files.writeString(root.resolve("submission_metadata.json"), """
                { "id": 1, "created_at": "2026-10-02T14:22:32.365935-07:00",
                  "assignment": { "due_date": "2026-10-01T23:00:00.000000-07:00" },
                  "users": [ { "email": "student@example.org", "id": 7, "name": "Student" } ] }
                """);
        Ended graded = run(root, "./run_autograder");
        assertThat(graded.status()).as(graded.output()).isZero();
        JsonNode json = JsonMapper.builder().build()
                .readTree(Files.readString(root.resolve("results/results.json")));
        assertThat(json.get("score").intValue()).isEqualTo(12); // a day late: 25 % of 16
        assertThat(json.at("/extra_data/earned").intValue()).isEqualTo(16);
        assertThat(json.get("tests"))
                .hasSize(Samples.WHOLE.tasks().stream().mapToInt(task -> task.parts().size()).sum());
    }
}
