package dev.perigee.lua.runtime.string;

import java.util.ArrayDeque;

/**
 * Copies the leaves of a rope into one array. A loop, not a recursion, since ropes grow as deep as a program has appends.
 */
final class RopeFlattener {

    private RopeFlattener() {
    }

    /** Fills from the right end, so that the usual left-deep rope of appends needs a stack of depth one. */
    static byte[] flatten(LuaString left, LuaString right, int length) {
        byte[] target = new byte[length];
        int end = length;
        ArrayDeque<LuaString> pending = new ArrayDeque<>();
        pending.push(left);
        pending.push(right);
        while (!pending.isEmpty()) {
            LuaString part = pending.pop();
            LuaString partLeft = part.ropeLeft();
            LuaString partRight = part.ropeRight();
            byte[] flat = part.bytesIfFlat();
            if (flat == null && partLeft != null && partRight != null) {
                pending.push(partLeft);
                pending.push(partRight);
                continue;
            }
            byte[] content = part.bytes();
            end -= content.length;
            System.arraycopy(content, 0, target, end, content.length);
        }
        return target;
    }
}
