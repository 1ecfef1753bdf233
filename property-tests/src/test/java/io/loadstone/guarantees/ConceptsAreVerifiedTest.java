package io.loadstone.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConceptsAreVerifiedTest {

    static java.util.stream.Stream<String> packages() {
        return Concept.all().stream().map(concept -> concept.suite().getPackageName()).distinct();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void eachPackageOfConceptsHasItsVerification(String name) throws ClassNotFoundException {
        String word = name.substring(name.lastIndexOf('.') + 1);
        Class<?> test = Class.forName(
                name + "." + word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1)
                        + "VerificationTest");
        assertThat(ConceptVerification.class).isAssignableFrom(test);
    }
}
