package io.loadstone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.loadstone.guarantees.Concept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The arrows between modules and packages, and what keeps the tree the same everywhere.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.loadstone");
    private static final Path HOME = Path.of(System.getProperty("loadstone.home"));

    private static void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void seamsAndReferencesKnowNothingOfTheJudge() {
        holds(noClasses()
                .that(not(resideInAnyPackage("io.loadstone.evidence..", "io.loadstone.guarantees.."))
                        .as("outside the judge"))
                .should().dependOnClassesThat()
                .resideInAnyPackage("io.loadstone.evidence..", "io.loadstone.guarantees..", "net.jqwik.."));
    }

    @Test
    void theJudgeKnowsNoConcept() {
        holds(noClasses().that().resideInAPackage("io.loadstone.evidence..").should()
                .dependOnClassesThat(
                        resideInAPackage("io.loadstone..").and(not(resideInAPackage("io.loadstone.evidence..")))));
    }

    @Test
    void theDataKnowNeitherConceptsNorTheLoader() {
        holds(noClasses().that().resideInAPackage("io.loadstone.data..").should()
                .dependOnClassesThat(
                        resideInAPackage("io.loadstone..").and(not(resideInAPackage("io.loadstone.data..")))));
    }

    @Test
    void theLoaderNeedsNoReference() {
        holds(noClasses().that().resideInAPackage("io.loadstone.loader..").should().dependOnClassesThat()
                .areAnnotatedWith(Reference.class));
    }

    @Test
    void packagesHaveNoCycles() {
        holds(slices().matching("io.loadstone.(**)").should().beFreeOfCycles());
    }

    @Test
    void noRandomnessComesFromAnywhereButAParameter() {
        holds(noClasses().that()
                .resideInAnyPackage("io.loadstone.loader..", "io.loadstone.shuffle..", "io.loadstone.evidence..")
                .should()
                .dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould().callMethod(Math.class, "random"));
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(classes().should().haveSimpleNameNotEndingWith("Impl").andShould().haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils").andShould().haveSimpleNameNotEndingWith("Helper"));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(type -> type.getPackage()).distinct()).allSatisfy(
                each -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"labs", "gpu-labs"})
    void everyLabIsListedAsAModule(String parent) throws IOException {
        String modules = Files.readString(HOME.resolve(parent + "/pom.xml"));
        try (Stream<Path> folders = Files.list(HOME.resolve(parent))) {
            List<Path> labs = folders.filter(folder -> Files.exists(folder.resolve("lab.json"))).toList();
            assertThat(labs).isNotEmpty()
                    .allSatisfy(lab -> assertThat(modules).contains("<module>" + lab.getFileName() + "</module>"));
        }
    }

    @Test
    void aConceptHasTheSameNameInEveryModule() throws IOException {
        for (var concept : Concept.all()) {
            String name = concept.name();
            assertThat(concept.seam().getPackageName()).isEqualTo("io.loadstone." + name);
            assertThat(concept.getClass().getPackageName()).isEqualTo("io.loadstone.guarantees." + name);
            assertThat(concept.getClass().getSimpleName().toLowerCase(Locale.ROOT)).endsWith("concept");
        }
    }

    @Test
    void everyConceptClassIsRegistered() {
        var registered = Concept.all().stream().map(concept -> concept.getClass().getName()).toList();
        assertThat(CLASSES.stream().filter(type -> type.isAssignableTo(Concept.class) && !type.isInterface()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)).map(type -> type.getName()))
                .containsExactlyInAnyOrderElementsOf(registered);
    }
}
