/// What the judge costs, measured by JMH beside a test of fixed size.
@NullMarked
package io.loadstone.bench.judge;

import org.jspecify.annotations.NullMarked;
