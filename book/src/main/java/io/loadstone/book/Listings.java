package io.loadstone.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

/// Code as a chapter shows it: a listing with the role `bare` leaves out package, imports and `///` docs, whose content
/// the text around it tells.
final class Listings extends Treeprocessor {

    @Override
    public Document process(Document document) {
        for (StructuralNode node : document.findBy(Map.of("context", ":listing", "role", "bare"))) {
            if (node instanceof Block block)
                block.setLines(bare(block.getLines()));
        }
        return document;
    }

    static List<String> bare(List<String> lines) {
        List<String> bare = new ArrayList<>();
        for (String line : lines) {
            String code = line.strip();
            boolean blank = code.isEmpty() && (bare.isEmpty() || bare.getLast().isBlank());
            if (!blank && !code.startsWith("///") && !code.startsWith("package ") && !code.startsWith("import "))
                bare.add(line);
        }
        return bare;
    }
}
