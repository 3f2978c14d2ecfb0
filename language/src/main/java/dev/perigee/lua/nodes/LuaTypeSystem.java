package dev.perigee.lua.nodes;

import com.oracle.truffle.api.dsl.ImplicitCast;
import com.oracle.truffle.api.dsl.TypeSystem;

/** An int is a double that is known to be integral and small. */
@TypeSystem({boolean.class, int.class, double.class})
public abstract class LuaTypeSystem {

    @ImplicitCast
    public static double toDouble(int value) {
        return value;
    }
}
