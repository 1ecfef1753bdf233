package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.Lab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds the lab that somebody typed.
final class LabArgument {
    private LabArgument() {}

    /// The lab with this id (`shuffle`), number (`9`) or folder name (`09-shuffle`).
    ///
    /// @throws BadInput if there is none; the message suggests the nearest
    static Lab find(Path home, String typed) {
        List<Lab> labs = Lab.scan(home);
        if (labs.isEmpty())
            throw new BadInput("there are no labs in " + home.resolve("labs") + "; start this in Loadstone's folder.");
        List<String> names = new ArrayList<>();
        for (Lab lab : labs) {
            List<String> own = List.of(lab.id(), String.valueOf(lab.number()), lab.folder().getFileName() + "");
            if (own.contains(typed.replaceFirst("/$", "")) || lab.folder().equals(home.resolve(typed).normalize()))
                return lab;
            names.add(lab.id());
        }
        throw new BadInput("there is no lab '%s'.%s See ./loadstone labs".formatted(typed,
                Suggestion.sentence(names, typed)));
    }
}
