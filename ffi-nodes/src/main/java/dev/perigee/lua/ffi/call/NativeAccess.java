package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;

import com.oracle.truffle.api.TruffleLanguage;

/** Finds out whether this process and this context may use native code at all, before anything else of the ffi is touched. */
public final class NativeAccess {

    private NativeAccess() {
    }

    /** Why native code is out of reach, as a text for a Lua error; null if it is not. */
    public static String problem(TruffleLanguage.Env env) {
        if (!env.isNativeAccessAllowed()) {
            return "the ffi library needs native access, which this context does not allow (see Context.Builder.allowNativeAccess)";
        }
        try {
            MemorySegment.NULL.reinterpret(1);
        } catch (IllegalCallerException e) {
            Module module = NativeAccess.class.getModule();
            return "the ffi library needs native access; start Java with --enable-native-access=" +
                            (module.isNamed() ? module.getName() : "ALL-UNNAMED");
        }
        return null;
    }
}
