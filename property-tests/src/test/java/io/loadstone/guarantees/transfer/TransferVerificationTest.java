package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.ConceptVerification;

class TransferVerificationTest extends ConceptVerification {}
