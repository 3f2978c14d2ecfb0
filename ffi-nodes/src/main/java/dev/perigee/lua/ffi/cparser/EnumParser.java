package dev.perigee.lua.ffi.cparser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Reads enumerations (C99 6.7.2.2), with an underlying type as in C23. Constants are {@code int} except those beyond its
 * range, and an enumeration is as wide as its constants need, as GCC has it.
 */
final class EnumParser {

    private static final long MAX_UNSIGNED = 0xffff_ffffL;

    private final ParserState state;

    EnumParser(ParserState state) {
        this.state = state;
    }

    /** After the colon: reads the underlying type. */
    void underlyingType(EnumType enumeration) {
        CLexer lexer = state.lexer;
        SourceToken place = lexer.place();
        if (!(state.specifiers.parse(Set.of()).type().raw() instanceof IntegerType integer) || integer.isStorageOnly()) {
            throw CErrors.at("invalid underlying type", place);
        }
        if (enumeration.base() != null && enumeration.base() != integer) {
            throw lexer.error(CMessages.redefined(enumeration.tag()));
        }
        state.declarations.fixBase(enumeration, integer);
    }

    /**
     * After the opening brace: reads the constants, the closing brace and the attributes behind it.
     *
     * @param attributes those before the tag
     */
    void body(EnumType enumeration, Attributes attributes) {
        CLexer lexer = state.lexer;
        Map<LuaString, NamedConstant> constants = new LinkedHashMap<>();
        EnumRange range = new EnumRange();
        ConstantValue next = ConstantValue.of(BasicTypes.INT32, 0);
        do {
            boolean newName = lexer.isParameterName();
            SourceToken place = lexer.place();
            LuaString name = constantName();
            state.attributes.parse(new Attributes());
            if (lexer.accept('=')) {
                next = state.expressions.integer();
            } else if (next == null) {
                throw CErrors.at("value of '" + name + "' does not fit 64 bits", place);
            }
            range.add(next);
            NamedConstant constant = constant(name, next, enumeration.base(), place);
            constants.put(name, constant);
            state.declarations.declare(constant, newName);
            next = following(constant, enumeration.base());
        } while (lexer.accept(',') && lexer.token() != '}');
        lexer.expect('}');
        state.attributes.parse(attributes);
        IntegerType base = enumeration.base() != null ? enumeration.base() : range.type(attributes.packed);
        state.declarations.complete(enumeration, constants, base);
    }

    private static NamedConstant constant(LuaString name, ConstantValue value, IntegerType base, SourceToken place) {
        long number = value.value();
        boolean huge = value.isHuge();
        if (base != null) {
            boolean fits = base.wrap(number) == number && huge == (base == BasicTypes.UINT64 && number < 0);
            if (!fits) {
                throw CErrors.at("value of '" + name + "' does not fit the underlying type", place);
            }
            return new NamedConstant(name, base.size() < Integer.BYTES ? BasicTypes.INT32 : base, number);
        }
        boolean word = number >= Integer.MIN_VALUE && number <= MAX_UNSIGNED && !huge;
        if (word) {
            return new NamedConstant(name, number > Integer.MAX_VALUE ? BasicTypes.UINT32 : BasicTypes.INT32, number);
        }
        return new NamedConstant(name, huge ? BasicTypes.UINT64 : BasicTypes.INT64, number);
    }

    /** One more than {@code constant}, or null if there is no such value. Like LuaJIT's, 32-bit values start over. */
    private static ConstantValue following(NamedConstant constant, IntegerType base) {
        long value = constant.value();
        if (base == null && value == MAX_UNSIGNED) {
            return ConstantValue.of(BasicTypes.INT32, 0);
        }
        boolean last = constant.type().isSigned() ? value == Long.MAX_VALUE && base != null : value == -1;
        IntegerType type = constant.type().isSigned() && value != Long.MAX_VALUE ? BasicTypes.INT64 : BasicTypes.UINT64;
        return last ? null : ConstantValue.of(type, value + 1);
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
