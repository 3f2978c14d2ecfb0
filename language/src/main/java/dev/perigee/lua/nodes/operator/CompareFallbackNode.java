package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.access.TableGuards;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;

/**
 * Ordering of operands that are neither two numbers nor two strings. {@code a > b} is {@code b < a}: only the operands
 * are swapped for the metamethod, they were evaluated in the program's order.
 */
@ImportStatic({CacheLimits.class, TableGuards.class})
public abstract class CompareFallbackNode extends Node implements CallSite {

    /** {@code LT} or {@code LE}. */
    protected final BinaryOperator operator;
    private final boolean swap;
    @Child private MetamethodCallNode metamethod;
    /** For tables without {@code __le}: {@code a <= b} is {@code not (b < a)}. */
    @Child private MetamethodCallNode less;

    protected CompareFallbackNode(BinaryOperator operator) {
        this.swap = operator == BinaryOperator.GT || operator == BinaryOperator.GE;
        this.operator = operator == BinaryOperator.GT ? BinaryOperator.LT : operator == BinaryOperator.GE ? BinaryOperator.LE : operator;
        this.metamethod = new MetamethodCallNode(Arithmetic.metamethod(operator));
        this.less = new MetamethodCallNode(Metatables.LT);
    }

    @NeverDefault
    public static CompareFallbackNode create(BinaryOperator operator) {
        return CompareFallbackNodeGen.create(operator);
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Arithmetic.metamethod(operator));
    }

    public final boolean execute(Object left, Object right) {
        return swap ? executeOrdered(right, left) : executeOrdered(left, right);
    }

    protected abstract boolean executeOrdered(Object left, Object right);

    @Specialization(limit = "EXTENSION_TYPES")
    boolean doLeft(ExtensionValue left, Object right, @CachedLibrary("left") ValueOperations operations) {
        return operations.compare(left, operator, left, right);
    }

    @Specialization(guards = "!isExtension(left)", limit = "EXTENSION_TYPES")
    boolean doRight(Object left, ExtensionValue right, @CachedLibrary("right") ValueOperations operations) {
        return operations.compare(right, operator, left, right);
    }

    @Specialization(guards = {"!isExtension(left)", "!isExtension(right)"})
    boolean doMetamethod(Object left, Object right) {
        if (LuaTypes.of(left) == LuaTypes.of(right)) {
            Object result = metamethod.executeShared(left, right);
            if (result != null) {
                return Truth.of(LuaResults.first(result));
            }
            if (operator == BinaryOperator.LE) {
                result = less.executeShared(right, left);
                if (result != null) {
                    return !Truth.of(LuaResults.first(result));
                }
            }
        }
        throw LuaErrors.compare(this, left, right);
    }
}
