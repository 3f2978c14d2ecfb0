package dev.perigee.lua.nodes.operator;

import dev.perigee.lua.runtime.LuaNil;

/** What counts as true: everything but nil and false. */
public final class Truth {

    private Truth() {
    }

    public static boolean of(Object value) {
        return value != LuaNil.NIL && value != Boolean.FALSE && !(value instanceof Boolean bool && !bool);
    }
}
