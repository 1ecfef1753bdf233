package io.loadstone.evidence;

/// A known way to get a component wrong.
///
/// @param name short and file-name safe, for example `naive-swap`
/// @param mistake what is wrong, in words for a student, never the fix
/// @param hint what to look at
public record Mistake(String name, String mistake, String hint) {}
