/// The command line, `./loadstone`: one class a command, and what they share.
@NullMarked
package io.loadstone.grading.command;

import org.jspecify.annotations.NullMarked;
