/// Confines a process of a submission with what Linux offers to any program: Landlock, seccomp and resource limits.
///
/// [Launcher] is a small JVM that confines itself and then becomes the real one by `execve`, so that every thread of
/// it, also those of the garbage collector, is born confined. [Confinement] tightens that from inside, twice. No
/// native code, no root, no privileges of a container.
@NullMarked
package io.loadstone.grading.sandbox;

import org.jspecify.annotations.NullMarked;
