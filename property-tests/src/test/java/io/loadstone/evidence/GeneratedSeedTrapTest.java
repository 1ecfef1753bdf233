package io.loadstone.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// The trap: a right shuffle whose seed is a generated parameter is refuted, since a property-testing engine favours small and
/// edge-case values and repeats them.
class GeneratedSeedTrapTest {
    private static List<Long> seeds = List.of();

    @BeforeAll
    static void collect() {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(GeneratedSeeds.class))
                .configurationParameter("jqwik.database", "").build();
        LauncherFactory.create(LauncherConfig.builder().enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false).addTestEngines(new JqwikTestEngine()).build())
                .execute(request);
        seeds = List.copyOf(GeneratedSeeds.SEEDS);
    }

    /// The greatest evidence against a right Fisher-Yates shuffle of four, judged by its orders, that reads its seeds from a list.
    private static double greatestLogE(List<Long> seeds, LongFunction<RandomGenerator> generator) {
        var orders = new UniformCells(24, List.of());
        double greatest = 0;
        for (long seed : seeds) {
            RandomGenerator random = generator.apply(seed);
            int rank = 0; // the draws of Fisher-Yates, as digits of the order's number
            for (int last = 3; last > 0; last--)
                rank = rank * (last + 1) + random.nextInt(last + 1);
            orders.observe(rank);
            greatest = Math.max(greatest, orders.logE());
        }
        return greatest;
    }

    @Test
    void generatedSeedsRepeatAndWouldRefuteARightShuffle() {
        Set<Long> distinct = new HashSet<>(seeds);
        assertThat(seeds).hasSize(GeneratedSeeds.TRIES);
        assertThat(distinct.size()).isLessThan(GeneratedSeeds.TRIES * 9 / 10);
        assertThat(greatestLogE(seeds, Random::new)).isGreaterThan(AlphaBudget.STANDARD.bar());
        assertThat(greatestLogE(seeds, seed -> new EngineRandom(new EngineRandom.Seeded(seed))))
                .isGreaterThan(AlphaBudget.STANDARD.bar());
    }

    @Test
    void theEnginesOwnSeedsDoNot() {
        List<Long> own = LongStream.range(0, GeneratedSeeds.TRIES)
                .map(trial -> Seeds.derive(Run.DEFAULT_SEED, "test.law", trial, 0)).boxed().toList();
        assertThat(new HashSet<>(own)).hasSize(GeneratedSeeds.TRIES);
        assertThat(greatestLogE(own, seed -> new EngineRandom(new EngineRandom.Seeded(seed)))).isLessThan(7);
    }

    @Test
    void noGuaranteeTakesAGeneratedSeed() {
        noGeneratedSeed().check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.loadstone"));
    }

    /// The rule above can fail.
    @Test
    void aGuaranteeThatTakesAGeneratedSeedIsFound() {
        assertThatThrownBy(() -> noGeneratedSeed().check(new ClassFileImporter().importClasses(Trapped.class)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("takesALong")
                .hasMessageContaining("takesAGenerator").hasMessageContaining("takesASmallSeed");
    }

    private static ArchRule noGeneratedSeed() {
        return methods().that().areAnnotatedWith(Guarantee.class).should(new ArchCondition<>("take no generated seed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var names = method.reflect().getParameters();
                for (JavaParameter parameter : method.getParameters()) {
                    Class<?> type = parameter.getRawType().reflect();
                    boolean generated = parameter.isAnnotatedWith(ForAll.class);
                    boolean seed = type == long.class || type == Long.class
                            || RandomGenerator.class.isAssignableFrom(type)
                            || names[parameter.getIndex()].getName().toLowerCase(java.util.Locale.ROOT)
                                    .contains("seed");
                    if (generated && seed)
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()
                                + " takes a generated seed: randomness comes from its Trial"));
                }
            }
        });
    }

    interface Trapped {
        @Guarantee(id = "test.long", claim = "test", law = "none", source = "none", hint = "none")
        default void takesALong(@ForAll long number) {}

        @Guarantee(id = "test.generator", claim = "test", law = "none", source = "none", hint = "none")
        default void takesAGenerator(@ForAll Random number) {}

        @Guarantee(id = "test.seed", claim = "test", law = "none", source = "none", hint = "none")
        default void takesASmallSeed(@ForAll int seed) {}
    }
}
