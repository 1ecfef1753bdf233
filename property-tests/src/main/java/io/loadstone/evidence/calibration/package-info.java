/// How often the judge is wrong, and how soon it is right: measured, kind of guarantee by kind.
@NullMarked
package io.loadstone.evidence.calibration;

import org.jspecify.annotations.NullMarked;
