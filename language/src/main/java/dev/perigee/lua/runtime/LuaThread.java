package dev.perigee.lua.runtime;

import com.oracle.truffle.api.interop.TruffleObject;

/** A value of type {@code thread}. Coroutines extend it. */
public abstract class LuaThread implements TruffleObject {
}
