package io.loadstone.evidence;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import net.jqwik.engine.JqwikTestEngine;

/// Runs a suite of guarantees on a subject.
public final class Judge {
    /// Held, so that its level stays: jqwik logs that its database is off at each run.
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");
    /// jqwik warns of properties without generated parameters; the judge ends those after one try.
    private static final Logger PROPERTIES = Logger.getLogger("net.jqwik.engine.execution.CheckedProperty");

    /// jqwik keeps what its hooks store in one place for the whole process: two runs at once would mix their cases.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Judge() {}

    /// The guarantees of a suite, in alphabetical order of their ids.
    public static List<Guarantee> guarantees(Class<?> suite) {
        return methods(suite).map(Judge::guarantee).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Guarantee::id)).toList();
    }

    private static Stream<Method> methods(Class<?> suite) {
        return Arrays.stream(suite.getMethods()).filter(method -> !method.isBridge());
    }

    private static Optional<Guarantee> guarantee(Method method) {
        return Optional.ofNullable(method.getAnnotation(Guarantee.class));
    }

    /// Judges `run`'s subject by every guarantee of `suite`: exactly one evidence for each, in the order of [#guarantees].
    ///
    /// Every guarantee is registered before the first one runs. One that does not report (its subject ended the process, say)
    /// is INCONCLUSIVE with that cause, so none is ever missing.
    ///
    /// @throws IllegalStateException if the suite has more guarantees than the run's budget was planned for
    public static List<Evidence> judge(Class<?> suite, Run run) {
        return judge(suite, run, _ -> true);
    }

    /// The same for some guarantees of a suite. Each comes out as it would with all of them: none shares randomness with another.
    ///
    /// @param wanted which ones
    public static List<Evidence> judge(Class<?> suite, Run run, Predicate<Guarantee> wanted) {
        List<Guarantee> registered = guarantees(suite).stream().filter(wanted).toList();
        run.budget().admit(suite.getName(), registered.size());
        Map<String, Evidence> reported = new LinkedHashMap<>();
        Run observed = new Run(run.seed(), run.budget(), run.subject(), run.components(), run.replay(), evidence -> {
            String id = Objects.requireNonNull(evidence.judgement()).guarantee();
            if (reported.put(id, evidence) != null)
                throw new IllegalStateException("guarantee " + id + " reported twice");
            run.sink().accept(evidence);
        });
        execute(suite, wanted, observed);
        var results = new ArrayList<Evidence>();
        for (Guarantee guarantee : registered)
            results.add(reported.computeIfAbsent(guarantee.id(), _ -> unreported(guarantee, run)));
        return results;
    }

    private static void execute(Class<?> suite, Predicate<Guarantee> wanted, Run run) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(methods(suite).filter(method -> guarantee(method).filter(wanted).isPresent())
                        .map(method -> DiscoverySelectors.selectMethod(suite, method)).toList())
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "").build();
        JQWIK.setLevel(Level.WARNING);
        PROPERTIES.setLevel(Level.SEVERE);
        var launcher = LauncherFactory.create(LauncherConfig.builder().enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false).enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine()).build());
        ONE_AT_A_TIME.lock();
        try {
            run.call(() -> {
                launcher.execute(request);
                return true;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the suite " + suite.getName() + " did not run", e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static Evidence unreported(Guarantee guarantee, Run run) {
        var judgement = new Evidence.Judgement(guarantee.id(), run.subject(), Outcome.INCONCLUSIVE,
                Evidence.Basis.DETERMINISTIC,
                null, 0, 0, "the guarantee did not report", null, guarantee.hint(), null, List.of(), null, null);
        return Evidence.of(guarantee, run, judgement, new TreeMap<>());
    }
}
