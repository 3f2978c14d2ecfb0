package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

import dev.perigee.lua.parser.Ast.Label;
import dev.perigee.lua.parser.BlockScope.LabelPlace;
import dev.perigee.lua.parser.Jump.Kind;

/** A function while it is parsed: its visible variables, the outer variables it uses, its blocks and its jumps. */
final class FunctionScope {

    private static final int MAX_VARIABLES = 200;
    private static final int MAX_NAMES = 200;

    final FunctionScope enclosing;
    final boolean main;
    private final Lexer lexer;
    /** The line the function begins at. */
    private final int line;
    boolean vararg;
    /** The visible variables in order of declaration, null where a loop keeps a hidden one. */
    private Binding[] visible = new Binding[16];
    private int visibleCount;
    /** Declared variables that are not in scope yet. */
    private int pendingCount;
    private final LinkedHashSet<Variable> upvalues = new LinkedHashSet<>();
    private BlockScope block;
    /** The jumps that wait for their target, in source order. */
    private final List<Jump> jumps = new ArrayList<>();

    FunctionScope(FunctionScope enclosing, Lexer lexer, int line) {
        this.enclosing = enclosing;
        this.main = enclosing == null;
        this.lexer = lexer;
        this.line = line;
    }

    /** Declares a variable that comes into scope with the next {@link #showPending}. */
    Variable declare(Symbol name, boolean constant) throws LuaSyntaxError {
        if (isConstant(name)) {
            throw lexer.error("attempt to re-declare const variable '" + SourceText.latin1(name.bytes()) + "'");
        }
        Variable variable = new Variable(name.name(), this, lexer.lastLine());
        reserve(new Binding(name, variable, this, constant));
        return variable;
    }

    private boolean isConstant(Symbol name) {
        for (Binding binding = name.binding; binding != null; binding = binding.hidden()) {
            if (binding.constant) {
                return true;
            }
        }
        for (int i = visibleCount; i < visibleCount + pendingCount; i++) {
            if (visible[i] != null && visible[i].symbol == name && visible[i].constant) {
                return true;
            }
        }
        return false;
    }

    /** Counts the variables a loop keeps for itself, as they count for the limit. */
    void declareHidden(int count) throws LuaSyntaxError {
        for (int i = 0; i < count; i++) {
            reserve(null);
        }
    }

    private void reserve(Binding binding) throws LuaSyntaxError {
        int index = visibleCount + pendingCount;
        checkLimit(index, MAX_VARIABLES, "local variables");
        if (index == visible.length) {
            visible = Arrays.copyOf(visible, index * 2);
        }
        visible[index] = binding;
        pendingCount++;
    }

    /** @param reached what the number of names on the left of an assignment and the levels around it amount to */
    void checkNames(int reached) throws LuaSyntaxError {
        checkLimit(reached, MAX_NAMES, "variable names");
    }

    private void checkLimit(int reached, int limit, String what) throws LuaSyntaxError {
        if (reached >= limit) {
            throw lexer.error((main ? "main function" : "function at line " + line) + " has more than " + limit + " " + what);
        }
    }

    /** Brings the first {@code count} declared variables into scope. */
    void showPending(int count) {
        for (int i = 0; i < count; i++) {
            Binding binding = visible[visibleCount++];
            if (binding != null) {
                binding.show();
                binding.variable.startScope(lexer.lastEnd());
            }
        }
        pendingCount -= count;
    }

    /** The variable that {@code name} means here, or null for a global; notes the use in all functions on the way. */
    Binding resolve(Symbol name) {
        Binding binding = name.binding;
        if (binding != null && binding.function != this) {
            binding.variable.markCaptured();
            FunctionScope user = this;
            while (user != binding.function && user.upvalues.add(binding.variable)) {
                user = user.enclosing;
            }
        }
        return binding;
    }

    List<Variable> upvalues() {
        return List.copyOf(upvalues);
    }

    void enterBlock() {
        block = new BlockScope(block, visibleCount, jumps.size());
    }

    /** Ends the innermost block; jumps that its labels do not catch go on waiting in the block around it. */
    void leaveBlock() throws LuaSyntaxError {
        BlockScope left = block;
        while (visibleCount > left.firstVariable) {
            Binding binding = visible[--visibleCount];
            if (binding != null) {
                binding.hide();
                binding.variable.endScope(lexer.lastEnd());
            }
        }
        block = left.enclosing;
        int kept = left.firstJump;
        for (int i = kept; i < jumps.size(); i++) {
            Jump jump = jumps.get(i);
            LabelPlace place = jump.kind == Kind.GOTO ? left.findLabel(jump.label) : null;
            if (place != null) {
                jump.resolve(place.label);
            } else if (block == null) {
                throw lexer.errorAtLine(jump.position.line(), jump.missingTargetMessage(), jump.position.start());
            } else {
                jump.visibleVariables = Math.min(jump.visibleVariables, left.firstVariable);
                jumps.set(kept++, jump);
            }
        }
        dropJumpsFrom(kept);
    }

    /** Ends a loop's block: its {@code break}s are satisfied. */
    void leaveLoop() throws LuaSyntaxError {
        removeJumps(Kind.BREAK);
        leaveBlock();
    }

    /** The place that the {@code continue}s of the innermost loop lead to. */
    void placeContinue() throws LuaSyntaxError {
        for (int i = block.firstJump; i < jumps.size(); i++) {
            if (jumps.get(i).kind == Kind.CONTINUE) {
                checkScope(jumps.get(i), visibleCount);
            }
        }
        removeJumps(Kind.CONTINUE);
    }

    private void removeJumps(Kind kind) {
        int kept = block.firstJump;
        for (int i = kept; i < jumps.size(); i++) {
            if (jumps.get(i).kind != kind) {
                jumps.set(kept++, jumps.get(i));
            }
        }
        dropJumpsFrom(kept);
    }

    private void dropJumpsFrom(int kept) {
        jumps.subList(kept, jumps.size()).clear();
    }

    void addJump(Kind kind, Symbol label, List<Ast.Statement> statements, Ast.Position position) {
        jumps.add(new Jump(kind, label, visibleCount, statements, statements.size(), position));
    }

    boolean hasLabel(Symbol name) {
        return block.findLabel(name) != null;
    }

    LabelPlace addLabel(Symbol name, Label label) {
        LabelPlace place = new LabelPlace(name, label, visibleCount);
        block.addLabel(place);
        return place;
    }

    /** At the end of a block a label is outside the scope of the block's variables. */
    void placeAtBlockEnd(LabelPlace place) {
        place.visibleVariables = block.firstVariable;
    }

    /** Lets the jumps that wait for the label, which follows them, lead to it. */
    void resolveJumps(LabelPlace place) throws LuaSyntaxError {
        int kept = block.firstJump;
        for (int i = kept; i < jumps.size(); i++) {
            Jump jump = jumps.get(i);
            if (jump.label == place.name) {
                checkScope(jump, place.visibleVariables);
                jump.resolve(place.label);
            } else {
                jumps.set(kept++, jump);
            }
        }
        dropJumpsFrom(kept);
    }

    private void checkScope(Jump jump, int visibleAtTarget) throws LuaSyntaxError {
        if (jump.visibleVariables < visibleAtTarget) {
            String message = jump.intoScopeMessage(visible[jump.visibleVariables].symbol);
            throw lexer.errorAtLine(jump.position.line(), message, jump.position.start());
        }
    }
}
