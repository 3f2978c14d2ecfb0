/** The {@code lua} command: LuaJIT's command line on top of the polyglot API. */
module dev.perigee.lua.launcher {
    requires org.graalvm.polyglot;
}
