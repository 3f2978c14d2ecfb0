package dev.perigee.lua.builtins.buffer;

/**
 * The tags that begin each value of LuaJIT's serialization format ("Serialization Format Specification" in its string
 * buffer documentation), and the depth that it allows. Tags, lengths and numbers of elements are written as one byte up to
 * {@link #MAX_ONE_BYTE}, as two bytes up to {@link #MAX_TWO_BYTES}, else as {@link #FIVE_BYTES} and a 32-bit number.
 */
final class Tags {

    static final int NIL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int NULL = 3;
    static final int ADDRESS32 = 4;
    static final int ADDRESS64 = 5;
    static final int INTEGER = 6;
    static final int NUMBER = 7;
    /** An empty table; flags are added for its parts. */
    static final int TABLE = 8;
    /** A number of pairs follows, and the pairs. */
    static final int TABLE_PAIRS = 1;
    /** A number of elements follows, and the elements from key 0 on. */
    static final int TABLE_FROM_0 = 2;
    /** The same with an element for key 0 counted but left out. */
    static final int TABLE_FROM_1 = 4;
    static final int METATABLE = 14;
    static final int KEY = 15;
    static final int INT64 = 16;
    static final int UINT64 = 17;
    static final int COMPLEX = 18;
    /** The length of the string is added. */
    static final int STRING = 32;

    static final int MAX_ONE_BYTE = 0xdf;
    static final int TWO_BYTES = 0xe0;
    static final int MAX_TWO_BYTES = 0x1fdf;
    static final int FIVE_BYTES = 0xff;

    /** How deep tables may be nested. */
    static final int MAX_DEPTH = 100;

    static final String TOO_DEEP = "too deep to serialize";

    private Tags() {
    }
}
