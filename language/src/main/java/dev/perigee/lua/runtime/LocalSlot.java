package dev.perigee.lua.runtime;

/**
 * Which local variable a frame slot holds, for debuggers; the slot's info in the frame descriptor. Slots are in the order
 * of declaration.
 *
 * @param name as declared; loops' own variables have names in parentheses
 * @param scopeStart the first byte of the chunk where the variable is visible
 * @param scopeEnd where it ceases to be
 * @param kindSlot for the state of a numeric loop the untagged slot that says whether it is in ints, else -1
 */
public record LocalSlot(String name, int scopeStart, int scopeEnd, int kindSlot) {

    /** The name of what has none. */
    public static final String TEMPORARY = "(*temporary)";

    public boolean isVisibleAt(int position) {
        return position >= scopeStart && position < scopeEnd;
    }
}
