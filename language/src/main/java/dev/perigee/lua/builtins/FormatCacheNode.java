package dev.perigee.lua.builtins;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.StringFormat;
import dev.perigee.lua.runtime.string.LuaString;

/** Parses formats, and keeps those that are constants of the program. */
@GenerateInline(false)
abstract class FormatCacheNode extends Node {

    static final int FORMATS = 4;

    @NeverDefault
    static FormatCacheNode create() {
        return FormatCacheNodeGen.create();
    }

    abstract StringFormat execute(LuaString text);

    @Specialization(guards = "text == cachedText", limit = "FORMATS")
    static StringFormat doConstant(@SuppressWarnings("unused") LuaString text,
                    @SuppressWarnings("unused") @Cached("text") LuaString cachedText,
                    @Cached("parse(text)") StringFormat format) {
        return format;
    }

    @Specialization(replaces = "doConstant")
    @NeverDefault
    static StringFormat parse(LuaString text) {
        return StringFormat.parse(text.bytes());
    }
}
