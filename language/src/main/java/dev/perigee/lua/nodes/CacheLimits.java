package dev.perigee.lua.nodes;

/** How many cases the inline caches keep before they give up. */
public final class CacheLimits {

    /** Call targets of one call. */
    public static final int CALL = 4;
    /** Shapes of one field access. */
    public static final int SHAPES = 8;
    /** Tables of an obsolete shape at one access that the interpreter brings up to date. */
    public static final int OBSOLETE_TABLES = 50;
    /** Metatables of one operation that are taken for constant. */
    public static final int METATABLES = 4;
    /** Types of extension values at one operator. */
    public static final int EXTENSION_TYPES = 3;
    /** Keys of one computed field access. */
    public static final int KEYS = 3;
    /** Levels of {@code __index} tables that have caches of their own. */
    public static final int INDEX_CHAIN = 8;
    /** LuaJIT's limit of a chain of metatables. */
    public static final int METATABLE_LOOP = 100;

    private CacheLimits() {
    }
}
