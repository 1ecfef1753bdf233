package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loadstone.shuffle.FisherYates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;

class AlphaBudgetTest {

    /// A suite of two guarantees, the second of which throws.
    static final class Suite {
        @Guarantee(id = "test.holds", claim = "test", law = "It holds.", source = "none", hint = "none")
        @Once
        public void holds(Trial trial) {
            trial.check(true, () -> "never told");
        }

        @Guarantee(id = "test.throws", claim = "test", law = "It holds.", source = "none", hint = "none")
        @Once
        public void fails(Trial trial) {
            trial.check(true, () -> "never told");
            new FisherYates().shuffle(new int[2], new EngineRandom(new EngineRandom.Tape(new long[]{9}))); // beyond the array
        }

        @Example
        public void isNoGuarantee() {}
    }

    private static Run run(AlphaBudget budget, List<Evidence> told) {
        Run standard = Cases.open().run();
        return new Run(1, budget, standard.subject(), standard.components(), standard.replay(), told::add);
    }

    @Test
    void theStandardBudgetWorksAtOneInAMillionMillion() {
        assertThat(AlphaBudget.STANDARD.alpha()).isCloseTo(1e-12, within(1e-24));
        assertThat(AlphaBudget.STANDARD.bar()).isCloseTo(27.63, within(0.01));
        assertThat(AlphaBudget.STANDARD.text())
                .isEqualTo("a right program is refuted anywhere in this run with probability at most "
                        + "1e-09: 1000 guarantees planned, 1e-12 each (log E >= 27.63)");
    }

    @Test
    void aRunIsSplitOverItsGuaranteesAndEachReportsOnce() {
        var told = new ArrayList<Evidence>();
        List<Evidence> evidence = Judge.judge(Suite.class, run(new AlphaBudget(1e-6, 2), told));
        assertThat(evidence).extracting(one -> Objects.requireNonNull(one.judgement()).guarantee())
                .containsExactly("test.holds", "test.throws");
        assertThat(evidence).extracting(one -> Objects.requireNonNull(one.judgement()).outcome())
                .containsExactly(Outcome.SUPPORTED, Outcome.REFUTED);
        assertThat(told).containsExactlyInAnyOrderElementsOf(evidence);
    }

    @Test
    void moreGuaranteesThanPlannedForIsAnErrorBeforeTheFirstOneRuns() {
        var told = new ArrayList<Evidence>();
        assertThatThrownBy(() -> Judge.judge(Suite.class, run(new AlphaBudget(1e-6, 1), told)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("has 2 guarantees")
                .hasMessageContaining("planned for 1");
        assertThat(told).isEmpty();
    }

    @Test
    void aChanceThatIsNoneIsRejected() {
        assertThatThrownBy(() -> new AlphaBudget(0, 10)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new AlphaBudget(0.5, 0)).hasMessageContaining("0");
    }
}
