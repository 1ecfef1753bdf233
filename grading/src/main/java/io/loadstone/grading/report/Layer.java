package io.loadstone.grading.report;

import com.fasterxml.jackson.annotation.JsonValue;

/// What stands between a submission and the machine, the judge or points, in the order in which a submission meets it.
public enum Layer {
    /// What may be handed in: sizes, paths, no links.
    INTAKE("intake"),
    /// The compiler, which sees `java.base` and the task's types, and runs no processor.
    COMPILER("compiler"),
    /// The lab's rules, read from the class files.
    RULES("rules"),
    /// The class loader, which finds nothing of Loadstone's but the task's types.
    CLASS_LOADER("class-loader"),
    /// The modules of the JDK and of the grader's own process, which are closed to reflection and to native code.
    MODULES("modules"),
    /// The limits on memory, threads and files.
    LIMITS("limits"),
    /// Linux's Landlock: no file beyond the JDK's.
    LANDLOCK("landlock"),
    /// Linux's seccomp: no call that computing does not need.
    SECCOMP("seccomp"),
    /// The watch over processor time and standstill.
    WATCH("watch"),
    /// The protocol: what is no answer is none, and who ends before answering has not answered.
    PROTOCOL("protocol"),
    /// The judge, who believes right answers and nothing else.
    JUDGE("judge");

    private final String word;

    Layer(String word) {
        this.word = word;
    }

    /// As reports call it.
    @JsonValue
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
