package dev.perigee.lua.builtins;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.PatternMatcher;
import dev.perigee.lua.runtime.LuaResults;

/** The state of a {@code gmatch} loop: where to look for the next match. */
final class MatchIterator {

    private final PatternMatcher matcher;
    private int position;

    MatchIterator(PatternMatcher matcher) {
        this.matcher = matcher;
    }

    /** The captures of the next match, nothing if there is none. Behind an empty match one byte is skipped. */
    Object next(Node node) {
        if (!StringFunctions.find(node, matcher, position)) {
            return LuaResults.NONE;
        }
        position = matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
        return StringFunctions.captures(node, matcher);
    }
}
