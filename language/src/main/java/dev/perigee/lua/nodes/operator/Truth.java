package dev.perigee.lua.nodes.operator;

import dev.perigee.lua.runtime.LuaNil;

/** What counts as true: everything but nil and false. There are just two objects for booleans, others do not get in from hosts. */
public final class Truth {

    private Truth() {
    }

    public static boolean of(Object value) {
        return value != LuaNil.NIL && value != Boolean.FALSE;
    }
}
