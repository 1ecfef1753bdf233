package io.loadstone.book.ledger;

import io.loadstone.book.ledger.Ledger.Claim;
import io.loadstone.book.live.Place;
import io.loadstone.book.live.Results;
import java.util.Map;
import java.util.Optional;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.jspecify.annotations.Nullable;

/// A claim of the ledger in a chapter: `claim::shuffle.fy-uniform[]`.
@Name("claim")
public final class ClaimBlock extends BlockMacroProcessor {

    private final Results results;
    private final Ledger ledger;

    public ClaimBlock(Results results, Ledger ledger) {
        this.results = results;
        this.ledger = ledger;
    }

    @Override
    public @Nullable StructuralNode process(StructuralNode parent, String id, Map<String, Object> attributes) {
        Optional<Claim> claim = ledger.claim(id);
        if (claim.isEmpty()) {
            results.problem(Place.of(results.home(), parent, "claim::" + id + "["),
                    "there is no claim '" + id + "' in book/claims.tsv", "correct the id");
            return null;
        }
        return createBlock(parent, "pass", ClaimCard.html(claim.get(), results.committed().readable(), false));
    }
}
