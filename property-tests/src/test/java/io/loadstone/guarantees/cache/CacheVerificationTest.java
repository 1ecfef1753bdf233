package io.loadstone.guarantees.cache;

import io.loadstone.guarantees.ConceptVerification;

class CacheVerificationTest extends ConceptVerification {}
