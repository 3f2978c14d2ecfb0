/**
 * Lua in the LuaJIT 2.1 dialect as a Truffle language, with its standard library. It holds no native code: the ffi
 * library plugs in through {@code dev.perigee.lua.extension.LuaExtension}.
 */
module dev.perigee.lua {
    requires transitive org.graalvm.truffle;
    requires org.graalvm.polyglot;

    exports dev.perigee.lua.runtime.string to dev.perigee.lua.ffi;
}
