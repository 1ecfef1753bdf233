/// The judge: how Loadstone tells a right random program from a wrong one without ever flaking.
@NullMarked
package io.loadstone.evidence;

import org.jspecify.annotations.NullMarked;
