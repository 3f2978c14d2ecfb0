package dev.perigee.lua.builtins;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;

import dev.perigee.lua.LuaLanguage;

/** The call targets of library functions, one per function and engine. */
public final class BuiltinTargets {

    private final LuaLanguage language;
    private final Map<String, RootCallTarget> targets = new ConcurrentHashMap<>();

    public BuiltinTargets(LuaLanguage language) {
        this.language = language;
    }

    @TruffleBoundary
    public RootCallTarget get(BuiltinLibrary library, String function) {
        return targets.computeIfAbsent(library.name() + "." + function, key -> new BuiltinRootNode(language, function, BuiltinNumbers.of(library, function), library.createNode(function)).getCallTarget());
    }
}
