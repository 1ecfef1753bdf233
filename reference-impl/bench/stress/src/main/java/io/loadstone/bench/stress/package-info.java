/// What several threads may see of the loader's hand-over, tried by jcstress. Not null-checked: what jcstress generates here is not.
@NullUnmarked
package io.loadstone.bench.stress;

import org.jspecify.annotations.NullUnmarked;
