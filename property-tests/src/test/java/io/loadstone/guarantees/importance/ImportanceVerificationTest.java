package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.ConceptVerification;

class ImportanceVerificationTest extends ConceptVerification {}
