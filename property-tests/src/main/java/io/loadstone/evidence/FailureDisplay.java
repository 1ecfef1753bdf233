package io.loadstone.evidence;

/// placeholder
final class FailureDisplay {
    private FailureDisplay() {}

    static String plain(Evidence evidence) {
        return String.valueOf(evidence.judgement());
    }
}
