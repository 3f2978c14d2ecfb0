/** LuaJIT's {@code ffi} library for Perigee: C declarations, C types, cdata, memory, calls and callbacks. */
module dev.perigee.lua.ffi {
    requires dev.perigee.lua;
}
