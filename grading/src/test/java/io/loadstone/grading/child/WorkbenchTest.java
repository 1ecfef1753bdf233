package io.loadstone.grading.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.grading.Lab;
import io.loadstone.grading.split.SharedTypes;
import io.loadstone.grading.wire.Protocol.Begin;
import io.loadstone.grading.wire.Protocol.Rejection;
import io.loadstone.shuffle.Shuffler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From sources to a class: what the compiler and the rules let through, and what they tell.
class WorkbenchTest {
    private static final SharedTypes SHARED = SharedTypes.of(List.of(Shuffler.class));
    private static final List<String> FORBIDDEN = Stream.concat(
            Stream.of("java.util.Collections.shuffle", "java.lang.Thread", "java.io"),
            Lab.Rules.EVERYWHERE.stream()).toList();

    private static Workbench.Result prepare(String imports, String members, String body) throws ClassNotFoundException {
        String source = """
                package lab.shuffle;
                %s
                public class MyShuffler implements io.loadstone.shuffle.Shuffler {
                    %s
                    @Override public void shuffle(int[] order, java.util.random.RandomGenerator random) {
                        %s
                    }
                }
                """.formatted(imports, members, body);
        return new Workbench().prepare(new Begin("lab.shuffle.MyShuffler", Shuffler.class.getName(), SHARED.classes(),
                SHARED.stubs(), FORBIDDEN, Map.of("MyShuffler.java", source)), SHARED.loaded());
    }

    private static Rejection rejection(Workbench.Result result) {
        assertThat(result).isInstanceOf(Workbench.Rejected.class);
        return ((Workbench.Rejected) result).rejection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Runnable r = () -> order[0]++; r.run();",
            "String s = \"n = \" + order.length; System.out.println(s);",
            "record Pair(int a, int b) {} System.out.printf(\"%s%n\", new Pair(1, 2));",
            "Object o = order; switch (o) { case int[] a -> a[0] = 1; default -> { } }",
            "java.util.Arrays.stream(order).map(Math::abs).sum();",
            "enum E { A, B } switch (E.valueOf(\"A\")) { case A -> { } case B -> { } }",
            "java.util.List.of(1, 2).forEach(System.out::println);",
            "ThreadLocal<int[]> t = ThreadLocal.withInitial(() -> order); t.get();",
            "assert order.length > 0 : \"empty\";",
            "try { order.clone(); } catch (RuntimeException e) { e.printStackTrace(); }",
            "java.util.Collections.swap(new java.util.ArrayList<>(java.util.List.of(1, 2)), 0, 1);"})
    void whatTheLanguageItselfNeedsBreaksNoRule(String body) throws ClassNotFoundException {
        assertThat(prepare("", "", body)).isInstanceOf(Workbench.Loaded.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "java.util.Collections.shuffle(new java.util.ArrayList<Integer>()); | uses java.util.Collections.shuffle at MyShuffler.java:6",
            "java.util.function.Consumer<java.util.List<?>> c = java.util.Collections::shuffle; | uses java.util.Collections.shuffle at MyShuffler.java:6",
            "Thread.yield(); | uses java.lang.Thread.yield at MyShuffler.java:6",
            "Object o = Thread.State.NEW; | uses java.lang.Thread.State",
            "class T extends Thread {} | uses java.lang.Thread",
            "Object o = Thread[].class; | uses java.lang.Thread",
            "boolean b = ((Object) order) instanceof Thread; | uses java.lang.Thread",
            "java.io.File f = null; Object o = f; o = new java.io.File(\"x\"); | uses java.io.File",
            "try { new java.io.PrintStream(\"x\").close(); } catch (Exception e) { } | uses java.io.PrintStream.<init>",
            "System.exit(0); | uses java.lang.System.exit at MyShuffler.java:6",
            "Runnable r = () -> Runtime.getRuntime().halt(0); | uses java.lang.Runtime",
            "getClass().getClassLoader(); | uses java.lang.Class.getClassLoader",
            "try { Class.forName(\"x\"); } catch (Exception e) { } | uses java.lang.Class.forName",
            "try { getClass().getDeclaredFields()[0].setInt(this, 1); } catch (Exception e) { } | uses java.lang.reflect.Field",
            "try { java.lang.invoke.MethodHandles.lookup().unreflect(null); } catch (Throwable e) { } | uses java.lang.invoke.MethodHandles",
            "new io.loadstone.shuffle.FisherYates().shuffle(order, random); | uses io.loadstone.shuffle.FisherYates, the reference implementation (write your own), at MyShuffler.java:6"})
    void whatTheRulesForbidIsFoundInTheClassFile(String body, String told) throws ClassNotFoundException {
        Rejection rejection = rejection(prepare("", "", body));
        assertThat(rejection.kind()).isEqualTo("BREAKS_RULES");
        assertThat(rejection.details()).anySatisfy(line -> assertThat(line).startsWith(told));
    }

    @Test
    void aNameInACommentOrAStringBreaksNoRule() throws ClassNotFoundException {
        assertThat(prepare("// java.lang.Thread", "", "String s = \"java.util.Collections.shuffle\";"))
                .isInstanceOf(Workbench.Loaded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.sql.Connection", "java.net.http.HttpClient", "io.loadstone.evidence.Judge",
            "org.junit.jupiter.api.Test", "sun.misc.Unsafe"})
    void onlyJavaBaseAndTheSharedTypesCanBeSeen(String type) throws ClassNotFoundException {
        Rejection rejection = rejection(prepare("", "", "Object o = " + type + ".class;"));
        assertThat(rejection.kind()).isEqualTo("DOES_NOT_COMPILE");
    }

    @Test
    void aClassInLoadstonesPackagesIsRefused() throws ClassNotFoundException {
        var sources = Map.of("MyShuffler.java",
                "package lab.shuffle; public class MyShuffler implements io.loadstone.shuffle.Shuffler { public void shuffle(int[] o, java.util.random.RandomGenerator r) {} }",
                "Shuffler.java",
                "package io.loadstone.shuffle; public interface Shuffler { void shuffle(int[] o, java.util.random.RandomGenerator r); }");
        Rejection rejection = rejection(
                new Workbench().prepare(new Begin("lab.shuffle.MyShuffler", Shuffler.class.getName(),
                        SHARED.classes(), SHARED.stubs(), List.of(), sources), SHARED.loaded()));
        assertThat(rejection.headline()).contains("declares io.loadstone.shuffle.Shuffler");
    }

    @Test
    void nothingOfTheSubmissionRunsWhileItIsPrepared() throws ClassNotFoundException {
        Workbench.Result result = prepare("", "static { if (true) throw new IllegalStateException(); }", "");
        assertThat(result).isInstanceOf(Workbench.Loaded.class);
    }

    @Test
    void aSourceThatBreaksTheCompilerIsARejection() throws ClassNotFoundException {
        Rejection rejection = rejection(
                prepare("", "", "int i = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";"));
        assertThat(rejection.headline()).isEqualTo("does not compile: the compiler gave up on it");
    }

    @Test
    void ofManyErrorsTheFirstTenAreShown() throws ClassNotFoundException {
        Rejection rejection = rejection(prepare("", "", "x++; ".repeat(50)));
        assertThat(rejection.details().getLast()).isEqualTo("and 40 more");
    }

    @Test
    void sharedTypesHoldNoReferenceAndStubsHoldNoCode() {
        assertThat(SHARED.classes()).containsOnlyKeys("io.loadstone.shuffle.Shuffler");
        assertThat(SHARED.stubs()).containsKey("io.loadstone.shuffle.FisherYates");
        assertThat(ClassUses.of(Objects.requireNonNull(SHARED.stubs().get("io.loadstone.shuffle.FisherYates"))))
                .noneMatch(use -> use.name().equals("java.util.random.RandomGenerator.nextInt"));
    }

    private static Workbench.Result prepare(Workbench workbench, String body) throws ClassNotFoundException {
        return workbench.prepare(new Begin("lab.shuffle.MyShuffler", Shuffler.class.getName(), SHARED.classes(),
                SHARED.stubs(), FORBIDDEN,
                Map.of("MyShuffler.java",
                        """
                                package lab.shuffle;
                                public class MyShuffler implements io.loadstone.shuffle.Shuffler {
                                    @Override public void shuffle(int[] order, java.util.random.RandomGenerator random) { %s }
                                }
                                """
                                .formatted(body))),
                SHARED.loaded());
    }

    @Test
    void whatWasCompiledIsLoadedAnewForEachTaskAndForgottenWhenItChanges() throws ClassNotFoundException {
        Workbench workbench = new Workbench();
        var first = (Workbench.Loaded) prepare(workbench, "");
        var again = (Workbench.Loaded) prepare(workbench, "");
        assertThat(again.type()).isNotSameAs(first.type()); // so tasks share no static field
        Rejection broken = rejection(prepare(workbench, "int i = ;"));
        assertThat(broken.kind()).isEqualTo("DOES_NOT_COMPILE");
        assertThat(rejection(prepare(workbench, "int i = ;"))).isEqualTo(broken);
        assertThat(prepare(workbench, "")).isInstanceOf(Workbench.Loaded.class);
    }
}
