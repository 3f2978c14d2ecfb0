package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.List;

/** A block while it is parsed: where its variables begin, its labels, and which jumps may still be waiting for one. */
final class BlockScope {

    final BlockScope enclosing;
    /** How many variables of the function are visible outside the block. */
    final int firstVariable;
    /** Index of the first waiting jump that lies in this block. */
    final int firstJump;
    private List<LabelPlace> labels = List.of();

    /** A label and the number of variables visible there: a jump from where fewer are visible would skip declarations. */
    static final class LabelPlace {
        final Symbol name;
        final Ast.Label label;
        int visibleVariables;

        LabelPlace(Symbol name, Ast.Label label, int visibleVariables) {
            this.name = name;
            this.label = label;
            this.visibleVariables = visibleVariables;
        }
    }

    BlockScope(BlockScope enclosing, int firstVariable, int firstJump) {
        this.enclosing = enclosing;
        this.firstVariable = firstVariable;
        this.firstJump = firstJump;
    }

    void addLabel(LabelPlace place) {
        if (labels.isEmpty()) {
            labels = new ArrayList<>();
        }
        labels.add(place);
    }

    /** The label of this block (not of the blocks around it) with that name, or null. */
    LabelPlace findLabel(Symbol name) {
        for (LabelPlace place : labels) {
            if (place.name == name) {
                return place;
            }
        }
        return null;
    }
}
