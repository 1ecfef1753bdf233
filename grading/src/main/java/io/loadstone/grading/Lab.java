package io.loadstone.grading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A lab: what a student builds, which guarantees judge it, and what they are worth. Read from the lab's `lab.json`.
///
/// @param id the concept's word, `shuffle`
/// @param number its place in the course
/// @param title what the lab is about
/// @param tasks the components to build
/// @param folder where `lab.json` lies; not part of the file
public record Lab(String id, int number, String title, List<Task> tasks, @JsonIgnore Path folder) {

    public Lab {
        tasks = List.copyOf(tasks);
    }

    /// One component to build.
    ///
    /// @param id name of the task, unique in the lab
    /// @param title what it is about
    /// @param type fully qualified name of the student's class, `lab.shuffle.MyShuffler`
    /// @param seam fully qualified name of the interface it implements
    /// @param suite binary name of the suite of guarantees that judges it
    /// @param parts what its guarantees are worth
    /// @param hints in the order in which a student should see them
    /// @param rules what it may not use: what the lab forbids, then what the task forbids beyond that
    public record Task(String id, String title, String type, String seam, String suite, List<Part> parts,
            List<String> hints, Rules rules) {
        public Task {
            parts = List.copyOf(parts);
            hints = List.copyOf(hints);
        }

        /// Points that this task is worth.
        @JsonIgnore
        public int points() {
            return parts.stream().mapToInt(Part::points).sum();
        }
    }

    /// Points that are earned together.
    ///
    /// @param title what a student reads
    /// @param points earned if all of `guarantees` are supported, else none; 0 means reported, not scored
    /// @param guarantees ids of guarantees of the task's suite
    public record Part(String title, int points, List<String> guarantees) {
        public Part {
            guarantees = List.copyOf(guarantees);
        }
    }

    /// What a task may not use, by name: a package, a class, or a class and a member.
    ///
    /// @param forbidden `java.lang.reflect`, `java.lang.Thread`, `java.util.Collections.shuffle`
    public record Rules(List<String> forbidden) {

        /// What no task of any lab may use: it leads to the process, the machine or the harness, never to a solution.
        public static final List<String> EVERYWHERE = List.of("java.lang.System.exit", "java.lang.System.load",
                "java.lang.System.loadLibrary", "java.lang.System.setIn", "java.lang.System.setOut",
                "java.lang.System.setErr", "java.lang.System.setProperty", "java.lang.System.setProperties",
                "java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle",
                "java.lang.ClassLoader", "java.lang.Class.forName", "java.lang.Class.newInstance",
                "java.lang.Class.getClassLoader", "java.lang.Module", "java.lang.ModuleLayer", "java.lang.StackWalker",
                "java.lang.reflect", "java.lang.invoke.MethodHandles", "java.lang.foreign", "java.lang.module",
                "java.util.ServiceLoader", "javax", "jdk", "sun", "com.sun");

        public Rules {
            forbidden = List.copyOf(forbidden);
        }

        /// All that a submission may not use.
        List<String> all() {
            return Stream.concat(forbidden.stream(), EVERYWHERE.stream()).toList();
        }
    }

    /// Points that the lab is worth.
    @JsonIgnore
    public int points() {
        return tasks.stream().mapToInt(Task::points).sum();
    }

    /// Reads a lab from its `lab.json`.
    ///
    /// @throws BadInput if the file cannot be read or a field is missing or wrong; the message names file and field
    public static Lab read(Path file) {
        return LabFile.read(file);
    }

    /// The labs below a Loadstone folder, by number: `labs/*/lab.json` and `gpu-labs/*/lab.json`.
    ///
    /// @throws BadInput if one of them is wrong, or two have the same id or number
    public static List<Lab> scan(Path home) {
        return LabFile.scan(home);
    }

    /// The lab with this id (`shuffle`), number (`9`) or folder name (`09-shuffle`).
    ///
    /// @throws BadInput if there is none; the message lists those there are
    public static Lab find(Path home, String name) {
        return LabFile.find(home, name);
    }
}
