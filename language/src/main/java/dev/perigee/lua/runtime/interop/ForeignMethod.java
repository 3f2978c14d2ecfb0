package dev.perigee.lua.runtime.interop;

import com.oracle.truffle.api.interop.TruffleObject;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The {@code object:name} of a call whose object is foreign: calling it with the object and arguments invokes the member.
 * Members of foreign objects are bound to them, so they must not get the receiver again as an argument.
 */
public record ForeignMethod(LuaString name) implements TruffleObject {
}
