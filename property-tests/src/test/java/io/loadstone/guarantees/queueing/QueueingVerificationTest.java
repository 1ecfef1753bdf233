package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.ConceptVerification;

class QueueingVerificationTest extends ConceptVerification {}
