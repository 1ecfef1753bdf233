/// What caches, layouts and loops must guarantee, and the known ways to get them wrong.
@NullMarked
package io.loadstone.guarantees.cache;

import org.jspecify.annotations.NullMarked;
