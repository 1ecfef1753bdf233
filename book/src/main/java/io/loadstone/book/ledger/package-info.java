/// The ledger: every claim of the course notes, its verdict, and the evidence so far.
@NullMarked
package io.loadstone.book.ledger;

import org.jspecify.annotations.NullMarked;
