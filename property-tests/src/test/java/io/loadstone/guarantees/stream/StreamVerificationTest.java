package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.ConceptVerification;

class StreamVerificationTest extends ConceptVerification {}
