package dev.perigee.lua.builtins;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.Pattern;
import dev.perigee.lua.runtime.string.LuaString;

/** Translates patterns, and keeps those that are constants of the program. */
@GenerateInline(false)
abstract class PatternCacheNode extends Node {

    /** A library function that is called from several places, each with its pattern, still finds them all here. */
    static final int PATTERNS = 4;

    private final boolean anchors;

    /** @param anchors whether a leading {@code ^} is an anchor */
    PatternCacheNode(boolean anchors) {
        this.anchors = anchors;
    }

    @NeverDefault
    static PatternCacheNode create(boolean anchors) {
        return PatternCacheNodeGen.create(anchors);
    }

    abstract Pattern execute(LuaString text);

    @Specialization(guards = "text == cachedText", limit = "PATTERNS")
    static Pattern doConstant(@SuppressWarnings("unused") LuaString text,
                    @SuppressWarnings("unused") @Cached("text") LuaString cachedText,
                    @Cached("translate(text)") Pattern pattern) {
        return pattern;
    }

    @Specialization(replaces = "doConstant")
    @NeverDefault
    Pattern translate(LuaString text) {
        return anchors ? Pattern.of(text) : Pattern.ofUnanchored(text);
    }
}
