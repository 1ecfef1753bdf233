package io.loadstone.book.interactive;

import io.loadstone.book.figure.Decimal;
import io.loadstone.book.figure.Role;
import io.loadstone.queueing.ErlangRecursion;
import io.loadstone.queueing.MMc;
import java.util.List;

/// The mean wait of M/M/c by load, in units of a service, for as many workers as the reader likes, beside that of one worker.
final class WaitingTime implements Interactive {
    private static final MMc ERLANG = new ErlangRecursion();
    private static final double TOP = 10;

    @Override
    public String name() {
        return "waiting-time";
    }

    @Override
    public String title() {
        return "Mean wait of M/M/c by load";
    }

    @Override
    public List<Slider> sliders() {
        return List.of(new Slider("Workers", 1, 32, 4, Integer::toString),
                new Slider("Load of each worker", 5, 99, 80, at -> Decimal.fixed(at / 100.0, 2)));
    }

    @Override
    public Drawing draw(int... at) {
        int workers = at[0];
        double load = at[1] / 100.0;
        double wait = ERLANG.meanWait(workers * load, 1, workers);
        double alone = ERLANG.meanWait(load, 1, 1);
        String numbers = workers + (workers == 1 ? " worker" : " workers") + " at load " + Decimal.fixed(load, 2);
        Chart chart = new Chart("i-waiting-time", title(),
                "Mean wait against load, from 0 to 1. " + numbers + ": " + Decimal.words(wait)
                        + " services; one worker at that load: " + Decimal.words(alone) + ".",
                new Chart.Scale("load", 0, 1, 0, Chart::plain),
                new Chart.Scale("mean wait (services)", 0, TOP, 0, Chart::plain));
        chart.curve(Role.MUTED, "dash1", rho -> ERLANG.meanWait(rho, 1, 1));
        chart.curve(Role.THEORY, "", rho -> ERLANG.meanWait(workers * rho, 1, workers));
        chart.marker(Role.THEORY, load, wait, Decimal.words(wait), false);
        chart.key(List.of(new String[]{"s-theory", "c = " + workers}, new String[]{"s-muted dash1", "c = 1"}));
        return new Drawing(chart.svg().xml(), "With " + numbers + ", a share of <b>"
                + Decimal.words(ERLANG.waiting(workers * load, 1, workers))
                + "</b> of the arrivals waits. The mean wait is <b>"
                + Decimal.words(wait) + "</b> services; one arrival in a hundred waits longer than <b>"
                + Decimal.words(ERLANG.waitQuantile(0.99, workers * load, 1, workers))
                + "</b>. One worker at that load: <b>" + Decimal.words(alone) + "</b>.");
    }
}
