package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * Writes types as LuaJIT does: resolved to basic types and tags, without parameter lists and typedef names. The text
 * grows from the declarator outwards: pointers to the left, arrays and functions to the right.
 */
final class CTypeText {

    /** LuaJIT prints a question mark if either side of the text does not fit its half of the buffer. */
    private static final int MAX_SIDE = 256;

    private final StringBuilder left = new StringBuilder();
    private final StringBuilder right = new StringBuilder();
    /** Whether the last thing written was a pointer, which arrays and functions must put into parentheses. */
    private boolean pointer;

    private CTypeText() {
    }

    static String of(CType type) {
        CTypeText text = new CTypeText();
        text.write(type);
        return Math.max(text.left.length(), text.right.length()) > MAX_SIDE ? "?" : text.left.append(text.right).toString();
    }

    private void write(CType type) {
        CType current = type;
        int qualifiers = Qualifiers.NONE;
        while (true) {
            qualifiers |= current instanceof QualifiedType ? current.qualifiers() : Qualifiers.NONE;
            switch (current.raw()) {
                case PointerType p -> {
                    prepend("*" + (p.isShort() ? "__ptr32" : "") + qualifierSuffix(p, qualifiers));
                    pointer = true;
                    qualifiers = Qualifiers.NONE;
                    current = p.target();
                }
                case ReferenceType r -> {
                    prepend("&");
                    pointer = true;
                    qualifiers = Qualifiers.NONE;
                    current = r.target();
                }
                case ArrayType array -> {
                    closePointer();
                    right.append('[').append(length(array)).append(']');
                    current = array.element();
                }
                case FunctionType function -> {
                    closePointer();
                    right.append("()");
                    qualifiers = Qualifiers.NONE;
                    current = function.result();
                }
                default -> {
                    finish(current.raw(), qualifiers);
                    return;
                }
            }
        }
    }

    private static String qualifierSuffix(PointerType type, int qualifiers) {
        String words = words(qualifiers).stripTrailing();
        return type.isShort() && !words.isEmpty() ? " " + words : words;
    }

    private static String words(int qualifiers) {
        String constWord = (qualifiers & Qualifiers.CONST) != 0 ? "const " : "";
        return (qualifiers & Qualifiers.VOLATILE) != 0 ? constWord + "volatile " : constWord;
    }

    private void prepend(String text) {
        boolean inside = !left.isEmpty() || !right.isEmpty();
        boolean word = inside && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        left.insert(0, word ? text + ' ' : text);
    }

    private void closePointer() {
        if (pointer) {
            left.insert(0, '(');
            right.append(')');
            pointer = false;
        }
    }

    private static String length(ArrayType array) {
        if (array.length() == ArrayType.VARIABLE_LENGTH) {
            return "?";
        }
        return array.length() == ArrayType.UNKNOWN_LENGTH ? "" : Long.toString(array.length());
    }

    private void finish(CType type, int qualifiers) {
        if (type instanceof VectorType vector) {
            finish(vector.element(), Qualifiers.NONE, " __attribute__((vector_size(" + vector.size() + ")))");
        } else {
            finish(type, type instanceof ComplexType ? Qualifiers.NONE : qualifiers, "");
        }
    }

    private void finish(CType type, int qualifiers, String suffix) {
        boolean space = !left.isEmpty() || !right.isEmpty();
        left.insert(0, words(qualifiers) + name(type) + suffix + (space ? " " : ""));
    }

    private static String name(CType type) {
        return switch (type) {
            case VoidType v -> "void";
            case BoolType b -> "bool";
            case IntegerType integer -> integerName(integer);
            case FloatingType floating -> floating.name();
            case ComplexType complex -> complex == BasicTypes.COMPLEX_DOUBLE ? "complex" : "complex " + complex.part().name();
            case RecordType record -> (record.isUnion() ? "union " : "struct ") + tag(record.tag(), record.id());
            case EnumType enumeration -> "enum " + tag(enumeration.tag(), enumeration.id());
            default -> throw new AssertionError(type.getClass());
        };
    }

    private static String tag(LuaString tag, int id) {
        return tag == null ? Integer.toString(id) : tag.toString();
    }

    private static String integerName(IntegerType type) {
        String sign = type.isSigned() ? "" : "unsigned ";
        return switch ((int) type.size()) {
            case 1 -> type.isPlainChar() ? "char" : (type.isSigned() ? "signed " : "unsigned ") + "char";
            case 2 -> sign + "short";
            case 4 -> sign + "int";
            default -> (type.isSigned() ? "int" : "uint") + 8 * type.size() + "_t";
        };
    }
}
