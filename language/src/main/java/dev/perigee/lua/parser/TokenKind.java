package dev.perigee.lua.parser;

/**
 * The kinds of tokens, with the text messages show for them and, for binary operators, how tightly they bind: an
 * operator whose left priority is greater than its neighbour's right priority takes the operand between them. The
 * priorities of the original operators are those of the manual, section 2.5.6; the others follow LuaJIT's syntax
 * extensions.
 */
enum TokenKind {
    AND("and", 2, 2),
    BREAK("break"),
    CONST("const"),
    CONTINUE("continue"),
    DO("do"),
    ELSE("else"),
    ELSEIF("elseif"),
    END("end"),
    FALSE("false"),
    FOR("for"),
    FUNCTION("function"),
    GOTO("goto"),
    IF("if"),
    IN("in"),
    LOCAL("local"),
    NIL("nil"),
    NOT("not"),
    OR("or", 1, 1),
    REPEAT("repeat"),
    RETURN("return"),
    THEN("then"),
    TRUE("true"),
    UNTIL("until"),
    WHILE("while"),

    PLUS("+", 10, 10),
    MINUS("-", 10, 10),
    STAR("*", 11, 11),
    SLASH("/", 11, 11),
    PERCENT("%", 11, 11),
    CARET("^", 14, 13),
    CONCAT("..", 9, 8),
    EQUAL("==", 3, 3),
    NOT_EQUAL("~=", 3, 3),
    LESS("<", 3, 3),
    LESS_EQUAL("<=", 3, 3),
    GREATER(">", 3, 3),
    GREATER_EQUAL(">=", 3, 3),
    HASH("#"),
    ASSIGN("="),
    LEFT_PAREN("("),
    RIGHT_PAREN(")"),
    LEFT_BRACE("{"),
    RIGHT_BRACE("}"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    SEMICOLON(";"),
    COLON(":"),
    COMMA(","),
    DOT("."),
    DOTS("..."),
    LABEL("::"),

    AMPERSAND("&", 6, 6),
    PIPE("|", 4, 4),
    TILDE("~", 5, 5),
    SHIFT_LEFT("<<", 7, 7),
    SHIFT_RIGHT(">>", 7, 7),
    SHIFT_ARITHMETIC("~>>", 7, 7),
    BANG("!"),
    BANG_EQUAL("!=", 3, 3),
    AND_AND("&&", 2, 2),
    OR_OR("||", 1, 1),
    QUESTION("?"),
    SAFE_DOT("?."),
    COALESCE("??", 1, 1),
    ARROW("->"),

    NAME("<name>"),
    STRING("<string>"),
    NUMBER("<number>"),
    END_OF_SOURCE("<eof>"),
    /** A byte that starts no token. */
    OTHER("");

    /** The words with a meaning of their own; some of them only where the grammar leaves no other reading. */
    static final TokenKind[] WORDS = {AND, BREAK, CONST, CONTINUE, DO, ELSE, ELSEIF, END, FALSE, FOR, FUNCTION, GOTO, IF, IN, LOCAL, NIL, NOT, OR, REPEAT, RETURN, THEN, TRUE, UNTIL, WHILE};

    private final String text;
    private final int leftPriority;
    private final int rightPriority;

    TokenKind(String text) {
        this(text, 0, 0);
    }

    TokenKind(String text, int leftPriority, int rightPriority) {
        this.text = text;
        this.leftPriority = leftPriority;
        this.rightPriority = rightPriority;
    }

    String text() {
        return text;
    }

    /** Zero for tokens that are no binary operators. */
    int leftPriority() {
        return leftPriority;
    }

    int rightPriority() {
        return rightPriority;
    }

    /** Whether the token may stand where a name is wanted: a name, or a word that is reserved in some places only. */
    boolean isName() {
        return this == NAME || this == GOTO || this == CONTINUE || this == CONST;
    }

    /** Whether the token ends a block. */
    boolean endsBlock() {
        return switch (this) {
            case ELSE, ELSEIF, END, UNTIL, END_OF_SOURCE -> true;
            default -> false;
        };
    }
}
