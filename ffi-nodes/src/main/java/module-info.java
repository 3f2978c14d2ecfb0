/** LuaJIT's {@code ffi} library for Perigee: C declarations, C types, cdata, memory, calls and callbacks. */
module dev.perigee.lua.ffi {
    requires dev.perigee.lua;

    provides dev.perigee.lua.extension.LuaExtension with dev.perigee.lua.ffi.FfiExtension;
}
