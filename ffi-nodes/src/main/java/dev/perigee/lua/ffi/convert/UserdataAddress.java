package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.extension.ExtensionUserdata;
import dev.perigee.lua.ffi.callback.CStreams;
import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaUserdata;

/** What userdata becomes as a C pointer. */
final class UserdataAddress {

    private UserdataAddress() {
    }

    static boolean isUserdata(Object value) {
        return value instanceof LuaUserdata || value instanceof ExtensionUserdata;
    }

    /**
     * The address: a light userdata's own, that of a file's C stream, else the number that {@code tostring} shows, as there is
     * no memory behind it.
     */
    static long of(Object userdata) {
        return userdata instanceof LuaFile file ? CStreams.addressOf(file) : LuaAddresses.address(userdata);
    }
}
