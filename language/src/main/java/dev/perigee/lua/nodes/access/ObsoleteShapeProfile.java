package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NeverDefault;

import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Brings tables up to date whose shape has been replaced, as it is when a field that was integral in all objects becomes a
 * float in one. Most sites see such tables only while the program starts. Left in compiled code, the branch for them would
 * cost the others: its result comes out of a call as an object, so a float that meets it would need a box. Hence the first
 * few are left to the interpreter; only a site that goes on to see them compiles the branch.
 */
final class ObsoleteShapeProfile {

    private int seen;
    @CompilationFinal private boolean frequent;

    private ObsoleteShapeProfile() {
    }

    @NeverDefault
    static ObsoleteShapeProfile create() {
        return new ObsoleteShapeProfile();
    }

    void update(LuaTable table) {
        if (!frequent) {
            CompilerDirectives.transferToInterpreter();
            if (++seen > CacheLimits.OBSOLETE_TABLES) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                frequent = true;
            }
        }
        table.updateShape();
    }
}
