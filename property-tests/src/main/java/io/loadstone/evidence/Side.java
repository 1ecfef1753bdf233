package io.loadstone.evidence;

/// Which means a law allows.
public enum Side {
    /// The mean is at most the stated one.
    AT_MOST,
    /// The mean is at least the stated one.
    AT_LEAST,
    /// The mean is the stated one.
    EQUAL
}
