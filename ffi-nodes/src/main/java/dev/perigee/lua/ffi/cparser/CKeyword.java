package dev.perigee.lua.ffi.cparser;

import java.util.HashMap;
import java.util.Map;

import dev.perigee.lua.runtime.string.LuaString;

/** The keywords, with the spellings that the compilers in use accept for each. */
enum CKeyword {
    VOID(Kind.BASIC_TYPE, "void"),
    BOOL(Kind.BASIC_TYPE, "_Bool", "bool"),
    CHAR(Kind.BASIC_TYPE, "char"),
    INT(Kind.BASIC_TYPE, "int"),
    INT8(Kind.BASIC_TYPE, "__int8"),
    INT16(Kind.BASIC_TYPE, "__int16"),
    INT32(Kind.BASIC_TYPE, "__int32"),
    INT64(Kind.BASIC_TYPE, "__int64"),
    INT128(Kind.BASIC_TYPE, "__int128"),
    FLOAT(Kind.BASIC_TYPE, "float"),
    DOUBLE(Kind.BASIC_TYPE, "double"),
    FLOAT16(Kind.BASIC_TYPE, "_Float16"),
    FLOAT32(Kind.BASIC_TYPE, "_Float32"),
    FLOAT64(Kind.BASIC_TYPE, "_Float64", "_Float32x"),
    FLOAT64X(Kind.BASIC_TYPE, "_Float64x", "__float80"),
    FLOAT128(Kind.BASIC_TYPE, "_Float128", "__float128"),
    LONG(Kind.TYPE_MODIFIER, "long"),
    SHORT(Kind.TYPE_MODIFIER, "short"),
    COMPLEX(Kind.TYPE_MODIFIER, "_Complex", "complex", "__complex", "__complex__"),
    SIGNED(Kind.TYPE_MODIFIER, "signed", "__signed", "__signed__"),
    UNSIGNED(Kind.TYPE_MODIFIER, "unsigned"),
    TYPEDEF(Kind.STORAGE_CLASS, "typedef"),
    EXTERN(Kind.STORAGE_CLASS, "extern"),
    STATIC(Kind.STORAGE_CLASS, "static"),
    AUTO(Kind.STORAGE_CLASS, "auto"),
    REGISTER(Kind.STORAGE_CLASS, "register"),
    STRUCT(Kind.TAG, "struct"),
    UNION(Kind.TAG, "union"),
    ENUM(Kind.TAG, "enum"),
    CONST(Kind.ATTRIBUTE, "const", "__const", "__const__"),
    VOLATILE(Kind.ATTRIBUTE, "volatile", "__volatile", "__volatile__"),
    RESTRICT(Kind.ATTRIBUTE, "restrict", "__restrict", "__restrict__"),
    INLINE(Kind.ATTRIBUTE, "inline", "__inline", "__inline__"),
    EXTENSION(Kind.ATTRIBUTE, "__extension__"),
    NO_RETURN(Kind.ATTRIBUTE, "_Noreturn"),
    THREAD_LOCAL(Kind.ATTRIBUTE, "_Thread_local", "__thread"),
    ALIGN_AS(Kind.ATTRIBUTE, "_Alignas"),
    ATOMIC(Kind.ATTRIBUTE, "_Atomic"),
    GNU_ATTRIBUTE(Kind.ATTRIBUTE, "__attribute__", "__attribute"),
    ASM(Kind.ATTRIBUTE, "asm", "__asm", "__asm__"),
    DECLSPEC(Kind.ATTRIBUTE, "__declspec"),
    CALLING_CONVENTION(Kind.ATTRIBUTE, "__cdecl", "__thiscall", "__fastcall", "__stdcall"),
    POINTER_32(Kind.ATTRIBUTE, "__ptr32"),
    POINTER_64(Kind.ATTRIBUTE, "__ptr64"),
    TYPEOF(Kind.TYPE_OPERATOR, "__typeof__", "__typeof"),
    TYPEOF_UNQUALIFIED(Kind.TYPE_OPERATOR, "__typeof_unqual__", "__typeof_unqual"),
    STATIC_ASSERT(Kind.ASSERTION, "_Static_assert"),
    SIZEOF(Kind.OPERATOR, "sizeof"),
    ALIGNOF(Kind.OPERATOR, "__alignof__", "__alignof", "_Alignof"),
    OFFSETOF(Kind.OPERATOR, "__builtin_offsetof");

    enum Kind {
        /** A type of its own; a declaration holds only one. */
        BASIC_TYPE,
        /** Part of a basic type, possibly repeated. */
        TYPE_MODIFIER,
        STORAGE_CLASS,
        TAG,
        /** Names the type of its operand. */
        TYPE_OPERATOR,
        ASSERTION,
        /** May stand nearly anywhere in a declaration. */
        ATTRIBUTE,
        OPERATOR
    }

    private static final Map<LuaString, CKeyword> BY_SPELLING = new HashMap<>();
    /** Keywords of C23 that are names in older programs, and so are keywords only where a name makes no sense. */
    private static final Map<LuaString, CKeyword> CONTEXTUAL = Map.of(
                    LuaString.constant("typeof"), TYPEOF, LuaString.constant("typeof_unqual"), TYPEOF_UNQUALIFIED,
                    LuaString.constant("static_assert"), STATIC_ASSERT, LuaString.constant("alignas"), ALIGN_AS,
                    LuaString.constant("alignof"), ALIGNOF, LuaString.constant("thread_local"), THREAD_LOCAL,
                    LuaString.constant("offsetof"), OFFSETOF);

    static {
        for (CKeyword keyword : values()) {
            for (String spelling : keyword.spellings) {
                BY_SPELLING.put(LuaString.constant(spelling), keyword);
            }
        }
    }

    private final Kind kind;
    private final String[] spellings;

    CKeyword(Kind kind, String... spellings) {
        this.kind = kind;
        this.spellings = spellings;
    }

    Kind kind() {
        return kind;
    }

    /** Whether a declaration can begin with this keyword. */
    boolean startsDeclaration() {
        return kind != Kind.OPERATOR && kind != Kind.ASSERTION;
    }

    /** The keyword that {@code spelling} is where no name is expected, or null. */
    static CKeyword contextual(LuaString spelling) {
        return CONTEXTUAL.get(spelling);
    }

    /** The keyword with this spelling, or null. */
    static CKeyword of(LuaString spelling) {
        return BY_SPELLING.get(spelling);
    }
}
