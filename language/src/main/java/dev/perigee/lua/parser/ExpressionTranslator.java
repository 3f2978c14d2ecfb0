package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.access.FieldExpressionNode;
import dev.perigee.lua.nodes.access.GlobalExpressionNode;
import dev.perigee.lua.nodes.access.IndexExpressionNode;
import dev.perigee.lua.nodes.call.ArgumentsNode;
import dev.perigee.lua.nodes.call.CallExpressionNode;
import dev.perigee.lua.nodes.call.CalleeNode;
import dev.perigee.lua.nodes.call.MethodCalleeNode;
import dev.perigee.lua.nodes.control.ValueListNode;
import dev.perigee.lua.nodes.literal.ClosureNode;
import dev.perigee.lua.nodes.literal.ConstantNode;
import dev.perigee.lua.nodes.literal.DoubleConstantNode;
import dev.perigee.lua.nodes.literal.IntConstantNode;
import dev.perigee.lua.nodes.literal.SingleValueNode;
import dev.perigee.lua.nodes.literal.TableItemNode;
import dev.perigee.lua.nodes.literal.TableNode;
import dev.perigee.lua.nodes.literal.VarargNode;
import dev.perigee.lua.nodes.operator.AddNodeGen;
import dev.perigee.lua.nodes.operator.AndNode;
import dev.perigee.lua.nodes.operator.BitwiseNodeGen;
import dev.perigee.lua.nodes.operator.CoalesceNode;
import dev.perigee.lua.nodes.operator.ComplementNodeGen;
import dev.perigee.lua.nodes.operator.ConcatNode;
import dev.perigee.lua.nodes.operator.ConditionalNode;
import dev.perigee.lua.nodes.operator.DivideNodeGen;
import dev.perigee.lua.nodes.operator.EqualNodeGen;
import dev.perigee.lua.nodes.operator.GreaterNodeGen;
import dev.perigee.lua.nodes.operator.GreaterOrEqualNodeGen;
import dev.perigee.lua.nodes.operator.LengthNodeGen;
import dev.perigee.lua.nodes.operator.LessNodeGen;
import dev.perigee.lua.nodes.operator.LessOrEqualNodeGen;
import dev.perigee.lua.nodes.operator.ModuloNodeGen;
import dev.perigee.lua.nodes.operator.MultiplyNodeGen;
import dev.perigee.lua.nodes.operator.NegateNodeGen;
import dev.perigee.lua.nodes.operator.NotNode;
import dev.perigee.lua.nodes.operator.OrNode;
import dev.perigee.lua.nodes.operator.PowerNodeGen;
import dev.perigee.lua.nodes.operator.SafeChainNode;
import dev.perigee.lua.nodes.operator.SafeObjectNode;
import dev.perigee.lua.nodes.operator.SubtractNodeGen;
import dev.perigee.lua.runtime.LuaNil;

/** Makes the nodes of one function's expressions. */
final class ExpressionTranslator {

    private final Translator translator;
    private final FunctionFrame frame;

    ExpressionTranslator(Translator translator, FunctionFrame frame) {
        this.translator = translator;
        this.frame = frame;
    }

    LuaExpressionNode expression(Ast.Expression expression) {
        LuaExpressionNode node = translate(expression);
        if (!node.hasPosition()) {
            node.setPosition(expression.position());
        }
        return node;
    }

    LuaExpressionNode[] list(List<Ast.Expression> list) {
        LuaExpressionNode[] nodes = new LuaExpressionNode[list.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = expression(list.get(i));
        }
        return nodes;
    }

    ValueListNode valueList(List<Ast.Expression> list) {
        return new ValueListNode(list(list));
    }

    private LuaExpressionNode translate(Ast.Expression expression) {
        return switch (expression) {
            case Ast.NilExpression ignored -> new ConstantNode(LuaNil.NIL);
            case Ast.BooleanExpression bool -> new ConstantNode(bool.value());
            case Ast.NumberExpression number -> number(number.value());
            case Ast.StringExpression string -> new ConstantNode(string.value());
            case Ast.Int64Expression integer -> new ConstantNode(translator.language().int64Literal(integer.value(), integer.unsigned()));
            case Ast.ImaginaryExpression imaginary -> new ConstantNode(translator.language().imaginaryLiteral(imaginary.value()));
            case Ast.VarargExpression ignored -> new VarargNode(frame.parameterCount());
            case Ast.FunctionExpression function -> closure(function, null);
            case Ast.VariableExpression local -> frame.read(local.variable());
            case Ast.GlobalExpression global -> new GlobalExpressionNode(global.name());
            case Ast.IndexExpression index -> index.key() instanceof Ast.StringExpression name
                            ? new FieldExpressionNode(expression(index.object()), name.value())
                            : new IndexExpressionNode(expression(index.object()), expression(index.key()));
            case Ast.CallExpression call -> new CallExpressionNode(callee(call), arguments(call));
            case Ast.MethodCallExpression call -> new CallExpressionNode(callee(call), arguments(call));
            case Ast.SafeMethodCallExpression call -> new CallExpressionNode(callee(call), arguments(call));
            case Ast.BinaryExpression binary -> binary(binary);
            case Ast.UnaryExpression unary -> unary(unary);
            case Ast.And and -> new AndNode(expression(and.left()), expression(and.right()));
            case Ast.Or or -> OrNode.create(expression(or.left()), expression(or.right()));
            case Ast.SingleValue value -> new SingleValueNode(expression(value.expression()));
            case Ast.Conditional choice -> new ConditionalNode(expression(choice.condition()), expression(choice.first()), expression(choice.second()));
            case Ast.Coalesce choice -> new CoalesceNode(expression(choice.left()), expression(choice.right()));
            case Ast.SafeChain chain -> new SafeChainNode(expression(chain.chain()));
            case Ast.SafeObject object -> new SafeObjectNode(expression(object.object()));
            case Ast.TableExpression table -> table(table);
        };
    }

    private static LuaExpressionNode number(Object value) {
        return value instanceof Integer integer ? new IntConstantNode(integer) : new DoubleConstantNode((Double) value);
    }

    /** @param self the variable that a {@code local function} declares, or null */
    ClosureNode closure(Ast.FunctionExpression function, Variable self) {
        List<Variable> upvalues = function.body().upvalues();
        LuaExpressionNode[] captures = new LuaExpressionNode[upvalues.size()];
        int selfIndex = -1;
        for (int i = 0; i < captures.length; i++) {
            captures[i] = frame.capture(upvalues.get(i));
            if (upvalues.get(i) == self) {
                selfIndex = i;
            }
        }
        ClosureNode node = new ClosureNode(translator.translate(function.body(), false), captures, selfIndex);
        node.setPosition(function.position());
        return node;
    }

    CalleeNode callee(Ast.Expression call) {
        return switch (call) {
            case Ast.MethodCallExpression method -> new MethodCalleeNode(expression(method.object()), method.name(), false, at(method.position(), method.lookupLine()));
            case Ast.SafeMethodCallExpression method -> new MethodCalleeNode(expression(method.object()), method.name(), true, at(method.position(), method.lookupLine()));
            case Ast.CallExpression function -> new CalleeNode.Function(expression(function.function()));
            default -> throw new IllegalArgumentException(call.toString());
        };
    }

    private static Ast.Position at(Ast.Position position, int line) {
        return new Ast.Position(position.start(), position.end(), line);
    }

    ArgumentsNode arguments(Ast.Expression call) {
        return switch (call) {
            case Ast.MethodCallExpression method -> new ArgumentsNode(list(method.arguments()), 1);
            case Ast.SafeMethodCallExpression method -> new ArgumentsNode(list(method.arguments()), 1);
            case Ast.CallExpression function -> new ArgumentsNode(list(function.arguments()), 0);
            default -> throw new IllegalArgumentException(call.toString());
        };
    }

    LuaExpressionNode index(LuaExpressionNode object, LuaExpressionNode key, Ast.IndexExpression origin) {
        LuaExpressionNode node = new IndexExpressionNode(object, key);
        node.setPosition(origin.position());
        return node;
    }

    private LuaExpressionNode binary(Ast.BinaryExpression binary) {
        if (binary.operator() == Ast.BinaryOperator.CONCAT) {
            List<LuaExpressionNode> parts = new ArrayList<>();
            Ast.Expression rest = binary;
            while (rest instanceof Ast.BinaryExpression concat && concat.operator() == Ast.BinaryOperator.CONCAT) {
                parts.add(expression(concat.left()));
                rest = concat.right();
            }
            parts.add(expression(rest));
            return new ConcatNode(parts.toArray(new LuaExpressionNode[0]));
        }
        return binary(binary.operator(), expression(binary.left()), expression(binary.right()));
    }

    LuaExpressionNode binary(Ast.BinaryOperator operator, LuaExpressionNode left, LuaExpressionNode right) {
        return switch (operator) {
            case ADD -> AddNodeGen.create(left, right);
            case SUB -> SubtractNodeGen.create(left, right);
            case MUL -> MultiplyNodeGen.create(left, right);
            case DIV -> DivideNodeGen.create(left, right);
            case MOD -> ModuloNodeGen.create(left, right);
            case POW -> PowerNodeGen.create(left, right);
            case CONCAT -> new ConcatNode(new LuaExpressionNode[]{left, right});
            case EQ -> equal(left, right);
            case NE -> new NotNode(equal(left, right));
            case LT -> LessNodeGen.create(left, right);
            case LE -> LessOrEqualNodeGen.create(left, right);
            case GT -> GreaterNodeGen.create(left, right);
            case GE -> GreaterOrEqualNodeGen.create(left, right);
            case BAND, BOR, BXOR, SHL, SHR, SAR -> BitwiseNodeGen.create(operator, left, right);
        };
    }

    /** A constant comes second, as in LuaJIT's bytecode: an extension's metamethod sees the order. */
    private static LuaExpressionNode equal(LuaExpressionNode left, LuaExpressionNode right) {
        return isConstant(left) ? EqualNodeGen.create(right, left) : EqualNodeGen.create(left, right);
    }

    private static boolean isConstant(LuaExpressionNode node) {
        return node instanceof IntConstantNode || node instanceof DoubleConstantNode
                || node instanceof ConstantNode constant && !(constant.getValue() instanceof ExtensionValue);
    }

    private LuaExpressionNode unary(Ast.UnaryExpression unary) {
        LuaExpressionNode operand = expression(unary.operand());
        return switch (unary.operator()) {
            case NOT -> new NotNode(operand);
            case NEGATE -> NegateNodeGen.create(operand);
            case LENGTH -> LengthNodeGen.create(operand);
            case BNOT -> ComplementNodeGen.create(operand);
        };
    }

    private LuaExpressionNode table(Ast.TableExpression table) {
        List<TableItemNode> items = new ArrayList<>();
        int index = 1;
        int count = table.items().size();
        for (int i = 0; i < count; i++) {
            Ast.TableItem item = table.items().get(i);
            TableItemNode node;
            if (item instanceof Ast.KeyedItem keyed) {
                node = keyed.key() instanceof Ast.StringExpression name ? new TableItemNode.Named(name.value(), expression(keyed.value()))
                                : new TableItemNode.Keyed(expression(keyed.key()), expression(keyed.value()));
            } else {
                LuaExpressionNode value = expression(item.value());
                node = i == count - 1 && value.isMulti() ? new TableItemNode.Rest(index, value) : new TableItemNode.Positional(index, value);
                index++;
            }
            node.setPosition(item.value().position());
            items.add(node);
        }
        return new TableNode(items.toArray(new TableItemNode[0]), index - 1);
    }
}
