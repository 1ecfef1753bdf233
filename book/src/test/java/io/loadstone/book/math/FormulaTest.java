package io.loadstone.book.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scilab.forge.jlatexmath.ParseException;

/// Formulas.
final class FormulaTest {

    @Test
    void aFormulaIsOnePathInTheColourOfItsText() {
        String svg = Formula.html("\\frac{n!}{n^n} \\ne \\lambda", false);
        assertThat(svg).contains("fill=\"currentColor\"", "aria-label=\"\\frac{n!}{n^n} \\ne \\lambda\"")
                .containsPattern("<path [^>]* d=\"M[0-9.MLQCZ -]+\"/>");
    }

    @Test
    void anInlineFormulaHangsBelowTheLineByItsDepth() {
        assertThat(Formula.html("x", false)).contains("vertical-align:-0.000em");
        assertThat(Formula.html("\\frac{1}{2}", false)).containsPattern("vertical-align:-0\\.[1-9]");
    }

    @Test
    void theSameFormulaGivesTheSameBytes() {
        assertThat(Formula.html("\\sum_i x_i", true)).isEqualTo(Formula.html("\\sum_i x_i", true));
    }

    @Test
    void whatIsNotTeXIsRefused() {
        assertThatThrownBy(() -> Formula.html("\\nosuchcommand", false)).isInstanceOf(ParseException.class);
        for (String tex : new String[]{"\\frac{1}{", "a}b{c}", "{\\}"})
            assertThatThrownBy(() -> Formula.html(tex, false)).as(tex).hasMessage("its braces do not balance");
        assertThat(Formula.html("\\{x\\}", false)).startsWith("<svg");
    }
}
