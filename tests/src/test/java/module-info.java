/** Tests of the whole: the language, the ffi library and the launcher together, as a host or a user meets them. */
open module dev.perigee.lua.tests {
    requires dev.perigee.lua;
    requires dev.perigee.lua.ffi;
    requires jdk.management;
    requires org.graalvm.polyglot;
    requires org.graalvm.truffle.runtime;
    requires org.junit.jupiter.api;
    requires org.junit.jupiter.params;
}
