package dev.perigee.lua.extension;

import com.oracle.truffle.api.library.GenerateLibrary;
import com.oracle.truffle.api.library.GenerateLibrary.Abstract;
import com.oracle.truffle.api.library.Library;
import com.oracle.truffle.api.library.LibraryFactory;

import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.UnaryOperator;

/**
 * The operations of the language on values that an extension adds. The operator nodes dispatch here after their cases
 * for Lua's own types, so tables and numbers never pay; the exporting class's nodes become children of the operator node,
 * so partial evaluation sees through them. All errors are Lua errors.
 */
@GenerateLibrary
public abstract class ValueOperations extends Library {

    /** {@code receiver[key]}: one value. */
    @Abstract
    public abstract Object index(Object receiver, Object key);

    /** {@code receiver[key] = value}. */
    @Abstract
    public abstract void newIndex(Object receiver, Object key, Object value);

    /**
     * {@code receiver(arguments)}.
     *
     * @param arguments frame arguments (see {@code LuaArguments}); the function's place in them is free
     * @return one value or an {@code Object[]} of results
     */
    @Abstract
    public abstract Object call(Object receiver, Object[] arguments);

    /**
     * Arithmetic, bit operations and concatenation.
     *
     * @param receiver {@code left} if that is an extension value, else {@code right}
     */
    @Abstract
    public abstract Object binary(Object receiver, BinaryOperator operator, Object left, Object right);

    /** {@code EQ}, {@code LT} or {@code LE}; the other comparisons are made of these. */
    @Abstract
    public abstract boolean compare(Object receiver, BinaryOperator operator, Object left, Object right);

    /** {@code NEGATE}, {@code LENGTH} or {@code BNOT}. */
    @Abstract
    public abstract Object unary(Object receiver, UnaryOperator operator);

    public static LibraryFactory<ValueOperations> getFactory() {
        return FACTORY;
    }

    public static ValueOperations getUncached() {
        return FACTORY.getUncached();
    }

    private static final LibraryFactory<ValueOperations> FACTORY = LibraryFactory.resolve(ValueOperations.class);
}
