/**
 * Lua in the LuaJIT 2.1 dialect as a Truffle language, with its standard library. It holds no native code: the ffi
 * library plugs in through {@code dev.perigee.lua.extension.LuaExtension}.
 */
module dev.perigee.lua {
    requires transitive org.graalvm.truffle;
    requires org.graalvm.polyglot;
    requires java.management;

    exports dev.perigee.lua to dev.perigee.lua.ffi;
    exports dev.perigee.lua.builtins to dev.perigee.lua.ffi;
    exports dev.perigee.lua.builtins.file to dev.perigee.lua.ffi;
    exports dev.perigee.lua.builtins.text to dev.perigee.lua.ffi;
    exports dev.perigee.lua.extension to dev.perigee.lua.ffi;
    exports dev.perigee.lua.nodes to dev.perigee.lua.ffi;
    exports dev.perigee.lua.nodes.access to dev.perigee.lua.ffi;
    exports dev.perigee.lua.nodes.call to dev.perigee.lua.ffi;
    exports dev.perigee.lua.nodes.literal to dev.perigee.lua.ffi;
    exports dev.perigee.lua.nodes.operator to dev.perigee.lua.ffi;
    exports dev.perigee.lua.parser to dev.perigee.lua.ffi;
    exports dev.perigee.lua.runtime to dev.perigee.lua.ffi;
    exports dev.perigee.lua.runtime.interop to dev.perigee.lua.ffi;
    exports dev.perigee.lua.runtime.string to dev.perigee.lua.ffi;
    exports dev.perigee.lua.runtime.table to dev.perigee.lua.ffi;

    uses dev.perigee.lua.extension.LuaExtension;

    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with dev.perigee.lua.LuaLanguageProvider;
}
