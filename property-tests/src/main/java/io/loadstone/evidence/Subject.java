package io.loadstone.evidence;

/// Whose behaviour is judged.
///
/// @param name short and file-name safe: `fisher-yates`, `naive-swap`, `my-shuffler`
/// @param role why it is judged; decides which outcome is expected
/// @param type fully qualified class name, or what stands for it
public record Subject(String name, Role role, String type) {

    /// Why a subject is judged.
    public enum Role {
        /// Our right implementation; must be SUPPORTED by every guarantee.
        REFERENCE,
        /// Another right implementation, unlike the reference in method; must be SUPPORTED as well.
        VARIANT,
        /// A wrong implementation named by its mistake; must be REFUTED by the guarantee named for it.
        MUTANT,
        /// A library's implementation behind an adapter; nothing is expected, the verdict is reported.
        FOREIGN,
        /// A student's work.
        STUDENT
    }
}
