package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.ConceptVerification;

class ShuffleVerificationTest extends ConceptVerification {}
