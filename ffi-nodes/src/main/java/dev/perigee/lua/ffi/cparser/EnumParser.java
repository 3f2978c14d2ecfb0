package dev.perigee.lua.ffi.cparser;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Reads the bodies of enumerations (C99 6.7.2.2). Constants are {@code int} except those beyond its range, which stay
 * unsigned, as compilers do.
 */
final class EnumParser {

    private static final long MAX_VALUE = 0xffff_ffffL;

    private final ParserState state;

    EnumParser(ParserState state) {
        this.state = state;
    }

    /** After the opening brace: reads the constants, the closing brace and the attributes behind it. */
    void body(EnumType enumeration, Attributes attributes) {
        CLexer lexer = state.lexer;
        Map<LuaString, NamedConstant> constants = new LinkedHashMap<>();
        IntegerType base = BasicTypes.UINT32;
        long next = 0;
        do {
            boolean newName = lexer.isParameterName();
            LuaString name = constantName();
            if (lexer.accept('=')) {
                next = state.expressions.int32();
            }
            if (next < 0) {
                base = BasicTypes.INT32;
            }
            IntegerType type = next > Integer.MAX_VALUE ? BasicTypes.UINT32 : BasicTypes.INT32;
            NamedConstant constant = new NamedConstant(name, type, next);
            constants.put(name, constant);
            state.declarations.declare(constant, newName);
            next = next == MAX_VALUE ? 0 : next + 1;
        } while (lexer.accept(',') && lexer.token() != '}');
        lexer.expect('}');
        state.attributes.parse(attributes);
        state.declarations.complete(enumeration, constants, attributes.packed ? smallest(constants, base.isSigned()) : base);
    }

    /** What {@code packed} makes of an enumeration: the smallest type that holds all constants. */
    private static IntegerType smallest(Map<LuaString, NamedConstant> constants, boolean signed) {
        for (int bytes = 1; bytes < Integer.BYTES; bytes *= 2) {
            IntegerType type = BasicTypes.integer(bytes, signed);
            if (constants.values().stream().allMatch(constant -> type.wrap(constant.value()) == constant.value())) {
                return type;
            }
        }
        return BasicTypes.integer(Integer.BYTES, signed);
    }

    private LuaString constantName() {
        CLexer lexer = state.lexer;
        if (lexer.token() != CToken.IDENTIFIER) {
            throw lexer.expected(CToken.IDENTIFIER);
        }
        LuaString name = lexer.name();
        if (!lexer.isParameterName() && state.declarations.find(name) != null) {
            throw lexer.error(CMessages.redefined(name));
        }
        lexer.next();
        return name;
    }
}
