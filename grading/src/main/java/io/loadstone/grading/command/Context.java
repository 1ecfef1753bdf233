package io.loadstone.grading.command;

import java.nio.file.Path;

/// What every command is given.
///
/// @param home Loadstone's folder
/// @param terminal where to write
record Context(Path home, Terminal terminal) {

    /// `path` as a reader in Loadstone's folder would type it.
    String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(home) ? home.relativize(absolute).toString() : absolute.toString();
    }
}
