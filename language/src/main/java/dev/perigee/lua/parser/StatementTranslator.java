package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.access.AssignFieldNode;
import dev.perigee.lua.nodes.access.AssignGlobalNode;
import dev.perigee.lua.nodes.access.AssignIndexNode;
import dev.perigee.lua.nodes.call.TailCallNode;
import dev.perigee.lua.nodes.control.BlockNode;
import dev.perigee.lua.nodes.control.EarlyReturnsNode;
import dev.perigee.lua.nodes.control.EndLabelNode;
import dev.perigee.lua.nodes.control.ExpressionStatementNode;
import dev.perigee.lua.nodes.control.ForVariable;
import dev.perigee.lua.nodes.control.GenericForIterationNode;
import dev.perigee.lua.nodes.control.GenericForNode;
import dev.perigee.lua.nodes.control.IfNode;
import dev.perigee.lua.nodes.control.IteratorSlots;
import dev.perigee.lua.nodes.control.LabelledBlockNode;
import dev.perigee.lua.nodes.control.LeaveFunctionNode;
import dev.perigee.lua.nodes.control.LeaveLoopNode;
import dev.perigee.lua.nodes.control.LoopIterationNode;
import dev.perigee.lua.nodes.control.LuaLoopNode;
import dev.perigee.lua.nodes.control.NumericForNode;
import dev.perigee.lua.nodes.control.RepeatNode;
import dev.perigee.lua.nodes.control.ReturnNode;
import dev.perigee.lua.nodes.control.ReturnSeveralNode;
import dev.perigee.lua.nodes.control.ScopeNode;
import dev.perigee.lua.nodes.control.Signal;
import dev.perigee.lua.nodes.control.SignalNode;
import dev.perigee.lua.nodes.control.UntilNode;
import dev.perigee.lua.nodes.control.WhileNode;
import dev.perigee.lua.nodes.literal.ConstantNode;
import dev.perigee.lua.nodes.local.AssignSeveralNode;
import dev.perigee.lua.nodes.local.ReadLocalNodeGen;
import dev.perigee.lua.nodes.local.StoreNode;
import dev.perigee.lua.nodes.local.StoreResultsNode;
import dev.perigee.lua.nodes.local.TargetNode;
import dev.perigee.lua.nodes.local.WriteLocalNodeGen;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.OperandName;

/** Makes the nodes of one function's statements. */
final class StatementTranslator {

    private static final LuaStatementNode[] NO_STATEMENTS = new LuaStatementNode[0];
    private static final int NO_SLOT = -1;

    private final FunctionFrame frame;
    private final ExpressionTranslator expressions;
    /** How many statements are around the one being translated. */
    private int depth;
    /** Whether one in the innermost loop breaks out of it. */
    private boolean breaks;
    /** Where a result waits that a statement inside of others returns, or {@link #NO_SLOT} if none does so. */
    private int resultSlot = NO_SLOT;

    /** @param breaks whether some of the statements break out of the loop */
    private record LoopBlock(LuaStatementNode node, boolean breaks) {
    }

    StatementTranslator(Translator translator, FunctionFrame frame) {
        this.frame = frame;
        this.expressions = new ExpressionTranslator(translator, frame);
    }

    LuaStatementNode functionBody(Ast.Block block) {
        LuaStatementNode node = block(block);
        return resultSlot != NO_SLOT ? new EarlyReturnsNode(node, resultSlot) : node;
    }

    private LuaStatementNode block(Ast.Block block) {
        return block(block, List.of());
    }

    /** A block with statements of the translator's own at its end. */
    private LuaStatementNode block(Ast.Block block, List<LuaStatementNode> tail) {
        List<List<LuaStatementNode>> segments = new ArrayList<>();
        List<Signal> labels = new ArrayList<>();
        List<LuaStatementNode> current = new ArrayList<>();
        segments.add(current);
        for (Ast.Statement statement : block.statements()) {
            if (statement instanceof Ast.Label label) {
                labels.add(frame.signal(label));
                current = new ArrayList<>();
                segments.add(current);
            } else {
                current.add(statement(statement));
            }
        }
        current.addAll(tail);
        if (labels.isEmpty()) {
            return sequence(current);
        }
        if (isEmptyAfterFirst(segments)) {
            return new EndLabelNode(sequence(segments.get(0)), labels.toArray(new Signal[0]));
        }
        LuaStatementNode[] parts = segments.stream().map(StatementTranslator::sequence).toArray(LuaStatementNode[]::new);
        return new LabelledBlockNode(parts, labels.toArray(new Signal[0]), frame.staticSlot());
    }

    private static boolean isEmptyAfterFirst(List<List<LuaStatementNode>> segments) {
        return segments.stream().skip(1).allMatch(List::isEmpty);
    }

    private static LuaStatementNode sequence(List<LuaStatementNode> statements) {
        return statements.size() == 1 ? statements.get(0) : new BlockNode(statements.toArray(NO_STATEMENTS));
    }

    private LuaStatementNode statement(Ast.Statement statement) {
        int slotsBefore = frame.taggedCount();
        boolean ends = endsScope(statement);
        depth++;
        LuaStatementNode node = translate(statement);
        depth--;
        if (!node.hasPosition() && !node.isBlock()) {
            node.setPosition(statement.position());
        }
        return ends && frame.taggedCount() > slotsBefore ? ScopeNode.ofStatement(node, frame.taggedAfter(slotsBefore)) : node;
    }

    /** Whether the variables of a statement's blocks are forgotten after it; those of an inner {@code if} wait, as that may be hot. */
    private boolean endsScope(Ast.Statement statement) {
        return switch (statement) {
            case Ast.Do ignored -> true;
            case Ast.While ignored -> true;
            case Ast.Repeat ignored -> true;
            case Ast.NumericFor ignored -> true;
            case Ast.GenericFor ignored -> true;
            case Ast.If ignored -> depth == 0;
            default -> false;
        };
    }

    private LuaStatementNode translate(Ast.Statement statement) {
        return switch (statement) {
            case Ast.LocalDeclaration local -> local(local);
            case Ast.LocalFunction function -> localFunction(function);
            case Ast.Assignment assignment -> assignment(assignment);
            case Ast.CompoundAssignment assignment -> compound(assignment);
            case Ast.CallStatement call -> new ExpressionStatementNode(expressions.expression(call.call()));
            case Ast.Do block -> block(block.body());
            case Ast.While loop -> whileLoop(loop);
            case Ast.Repeat loop -> repeat(loop);
            case Ast.If conditional -> conditional(conditional);
            case Ast.NumericFor loop -> numericFor(loop);
            case Ast.GenericFor loop -> genericFor(loop);
            case Ast.Return result -> depth == 1 ? result(result) : earlyReturn(result);
            case Ast.Break jump -> breakLoop(jump);
            case Ast.Continue ignored -> new SignalNode(Signal.CONTINUE);
            case Ast.Goto jump -> new SignalNode(frame.signal(jump.label()));
            case Ast.Label label -> throw new IllegalArgumentException(label.name());
        };
    }

    private LuaStatementNode local(Ast.LocalDeclaration local) {
        List<Variable> variables = local.variables();
        if (variables.size() == 1 && local.values().size() <= 1) {
            LuaExpressionNode value = local.values().isEmpty() ? new ConstantNode(LuaNil.NIL) : expressions.expression(local.values().get(0));
            return frame.initialize(variables.get(0), value);
        }
        LuaExpressionNode[] values = expressions.list(local.values());
        TargetNode[] targets = new TargetNode[variables.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = new TargetNode.Local(frame.storeNew(variables.get(i)));
        }
        return new AssignSeveralNode(targets, values);
    }

    private LuaStatementNode localFunction(Ast.LocalFunction function) {
        Variable variable = function.variable();
        if (variable.needsCell()) {
            LuaStatementNode declaration = frame.initialize(variable, new ConstantNode(LuaNil.NIL));
            LuaStatementNode assignment = frame.write(variable, expressions.closure(function.function(), null));
            assignment.setPosition(function.position());
            return new BlockNode(new LuaStatementNode[]{declaration, assignment});
        }
        frame.declare(variable);
        return frame.write(variable, expressions.closure(function.function(), variable));
    }

    private LuaStatementNode assignment(Ast.Assignment assignment) {
        if (assignment.targets().size() == 1 && assignment.values().size() == 1) {
            return assign(assignment.targets().get(0), expressions.expression(assignment.values().get(0)), assignment.position());
        }
        TargetNode[] targets = new TargetNode[assignment.targets().size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = target(assignment.targets().get(i));
        }
        return new AssignSeveralNode(targets, expressions.list(assignment.values()));
    }

    private LuaStatementNode assign(Ast.Expression target, LuaExpressionNode value, Ast.Position position) {
        LuaStatementNode node = switch (target) {
            case Ast.VariableExpression local -> frame.write(local.variable(), value);
            case Ast.GlobalExpression global -> new AssignGlobalNode(global.name(), value);
            case Ast.IndexExpression index -> index.key() instanceof Ast.StringExpression name
                            ? new AssignFieldNode(expressions.expression(index.object()), name.value(), value)
                            : new AssignIndexNode(expressions.expression(index.object()), expressions.expression(index.key()), value);
            default -> throw new IllegalArgumentException(target.toString());
        };
        node.setPosition(new Ast.Position(position.start(), position.end(), target.position().line()));
        return node;
    }

    private TargetNode target(Ast.Expression target) {
        TargetNode node = switch (target) {
            case Ast.VariableExpression local -> new TargetNode.Local(frame.store(local.variable()));
            case Ast.GlobalExpression global -> new TargetNode.Global(global.name());
            case Ast.IndexExpression index -> new TargetNode.Element(expressions.expression(index.object()), expressions.expression(index.key()));
            default -> throw new IllegalArgumentException(target.toString());
        };
        node.setPosition(target.position());
        return node;
    }

    /** {@code object[key] op= value}: object and key are kept in slots, since they are used twice but evaluated once. */
    private LuaStatementNode compound(Ast.CompoundAssignment assignment) {
        Ast.Expression target = assignment.target();
        if (!(target instanceof Ast.IndexExpression index)) {
            return assign(target, operation(assignment, expressions.expression(target)), assignment.position());
        }
        int object = frame.hiddenSlot();
        int key = frame.hiddenSlot();
        LuaExpressionNode old = expressions.index(read(object), read(key), index);
        AssignIndexNode store = new AssignIndexNode(read(object), read(key), operation(assignment, old));
        store.setPosition(new Ast.Position(assignment.position().start(), assignment.position().end(), target.position().line()));
        return new BlockNode(new LuaStatementNode[]{WriteLocalNodeGen.create(object, expressions.expression(index.object())),
                        WriteLocalNodeGen.create(key, expressions.expression(index.key())), store});
    }

    private LuaExpressionNode operation(Ast.CompoundAssignment assignment, LuaExpressionNode old) {
        LuaExpressionNode node = expressions.binary(assignment.operator(), old, expressions.expression(assignment.value()));
        node.setPosition(assignment.position());
        return node;
    }

    private static LuaExpressionNode read(int slot) {
        return ReadLocalNodeGen.create(slot, new OperandName("local", "?"));
    }

    private LuaStatementNode repeat(Ast.Repeat loop) {
        int slotsBefore = frame.taggedCount();
        LoopBlock body = loopBlock(loop.body());
        UntilNode until = new UntilNode(expressions.expression(loop.condition()));
        until.setPosition(loop.condition().position());
        return loop(loop, new RepeatNode(body.node, endIteration(until, slotsBefore)), body.breaks);
    }

    private LuaStatementNode whileLoop(Ast.While loop) {
        LuaExpressionNode condition = expressions.expression(loop.condition());
        int slotsBefore = frame.taggedCount();
        LoopBlock body = loopBlock(loop.body());
        return loop(loop, new WhileNode(condition, endIteration(body.node, slotsBefore)), body.breaks);
    }

    /** @param slotsBefore how many slots had a tag before the variables that end with the iteration */
    private LuaStatementNode endIteration(LuaStatementNode last, int slotsBefore) {
        return frame.taggedCount() > slotsBefore ? ScopeNode.ofIteration(last, frame.taggedAfter(slotsBefore)) : last;
    }

    private static LuaStatementNode loop(Ast.Statement loop, LoopIterationNode iteration, boolean breaks) {
        iteration.setPosition(loop.position());
        return LuaLoopNode.create(iteration, breaks);
    }

    private LuaStatementNode conditional(Ast.If conditional) {
        LuaStatementNode otherwise = conditional.otherwise() == null ? null : block(conditional.otherwise());
        for (int i = conditional.conditions().size() - 1; i >= 0; i--) {
            Ast.Expression condition = conditional.conditions().get(i);
            otherwise = new IfNode(expressions.expression(condition), block(conditional.blocks().get(i)), otherwise);
            if (i > 0) {
                otherwise.setPosition(condition.position());
            }
        }
        return otherwise;
    }

    private LuaStatementNode numericFor(Ast.NumericFor loop) {
        LuaExpressionNode first = expressions.expression(loop.first());
        LuaExpressionNode limit = expressions.expression(loop.limit());
        LuaExpressionNode step = loop.step() == null ? null : expressions.expression(loop.step());
        Variable counter = loop.variable();
        int kind = frame.staticSlot();
        int index = frame.counterSlot("(for index)", counter, kind);
        int end = frame.counterSlot("(for limit)", counter, kind);
        int increment = frame.counterSlot("(for step)", counter, kind);
        int slotsBefore = frame.taggedCount();
        ForVariable variable = new ForVariable(frame.declare(counter), counter.needsCell(), index, end, increment, kind);
        LoopBlock body = loopBlock(loop.body());
        return new NumericForNode(variable, first, limit, step, endIteration(body.node, slotsBefore), body.breaks, loop.position());
    }

    private LuaStatementNode genericFor(Ast.GenericFor loop) {
        Variable scope = loop.variables().get(0);
        int function = frame.loopSlot("(for generator)", scope);
        int state = frame.loopSlot("(for state)", scope);
        int control = frame.loopSlot("(for control)", scope);
        IteratorSlots slots = new IteratorSlots(function, state, control, frame.staticSlot(), frame.staticSlot(), frame.staticSlot());
        var values = expressions.valueList(loop.values());
        int slotsBefore = frame.taggedCount();
        StoreNode[] variables = loop.variables().stream().map(frame::storeNew).toArray(StoreNode[]::new);
        LoopBlock block = loopBlock(loop.body());
        LuaStatementNode body = endIteration(block.node, slotsBefore);
        GenericForIterationNode iteration = new GenericForIterationNode(new StoreResultsNode(variables), body, slots);
        iteration.setPosition(loop.position());
        return new GenericForNode(values, iteration, block.breaks, slots);
    }

    private LoopBlock loopBlock(Ast.Block block) {
        boolean outer = breaks;
        breaks = false;
        LoopBlock body = new LoopBlock(block(block), breaks);
        breaks = outer;
        return body;
    }

    private LuaStatementNode breakLoop(Ast.Break statement) {
        breaks = true;
        SignalNode node = new SignalNode(Signal.BREAK);
        node.setPosition(statement.position());
        return new LeaveLoopNode(node);
    }

    private LuaStatementNode earlyReturn(Ast.Return statement) {
        if (resultSlot == NO_SLOT) {
            resultSlot = frame.staticSlot();
        }
        LuaStatementNode node = result(statement);
        if (!node.hasPosition()) {
            node.setPosition(statement.position());
        }
        return new LeaveFunctionNode(node, resultSlot);
    }

    private LuaStatementNode result(Ast.Return result) {
        if (result.values().size() == 1) {
            Ast.Expression value = result.values().get(0);
            if (value instanceof Ast.CallExpression || value instanceof Ast.MethodCallExpression) {
                TailCallNode call = new TailCallNode(expressions.callee(value), expressions.arguments(value));
                call.setPosition(value.position());
                return call;
            }
            return new ReturnNode(expressions.expression(value));
        }
        return new ReturnSeveralNode(expressions.valueList(result.values()));
    }
}
