package dev.perigee.lua.nodes.hook;

import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.parser.Ast.Position;

/**
 * Where the running function is when a hook is called: stack walks take it for the node that makes the call. It is apart
 * from the node that caused the event because that one may name its callee or be a tail call.
 */
final class HookPlace extends LuaNode {

    /** A place in a function without text. */
    HookPlace() {
    }

    HookPlace(int start, int line) {
        setPosition(new Position(start, start, line));
    }
}
