package dev.perigee.lua.ffi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.ffi.call.CallState;
import dev.perigee.lua.ffi.call.ThreadGate;
import dev.perigee.lua.ffi.call.LoadedLibraries;
import dev.perigee.lua.ffi.callback.CallbackMethods;
import dev.perigee.lua.ffi.callback.LuaCallbacks;
import dev.perigee.lua.ffi.cdata.CDataMetatable;
import dev.perigee.lua.ffi.cdata.FinalizerQueue;
import dev.perigee.lua.ffi.cdata.Metatypes;
import dev.perigee.lua.ffi.cparser.CParseException;
import dev.perigee.lua.ffi.cparser.CParser;
import dev.perigee.lua.ffi.ctype.CDeclarations;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The ffi's state in one Lua context. */
public final class FfiContext {

    /** A program may make up any number of texts; those that were forgotten are parsed again. */
    private static final int MAX_NAMED_TYPES = 1000;

    private final LuaContext lua;
    private final CDeclarations declarations = new CDeclarations();
    private final Metatypes metatypes;
    private final FinalizerQueue finalizers;
    private final LoadedLibraries libraries = new LoadedLibraries();
    private final CallState ownCallState;
    /** Of the thread that runs Lua just now; another than Lua's own only while that is visited. */
    private CallState callState;
    private final LuaCallbacks callbacks;
    /** The types that texts name, as long as {@link #meanings} is valid; only of texts that always name the same type. */
    private final Map<LuaString, CType> namedTypes = new HashMap<>();
    private Assumption meanings;
    private LuaTable sharedMetatable;

    private FfiContext(LuaContext lua) {
        this.lua = lua;
        this.finalizers = new FinalizerQueue(lua.getFinalizers());
        this.ownCallState = new CallState(lua.getOutputOrder());
        this.callState = ownCallState;
        this.metatypes = new Metatypes(CallbackMethods.metatable(lua));
        this.callbacks = new LuaCallbacks(this);
    }

    /** The state of the context that runs {@code node}, which may be null in slow paths. */
    public static FfiContext get(Node node) {
        return of(LuaContext.get(node));
    }

    public static FfiContext of(LuaContext lua) {
        if (lua.getExtensionState() instanceof FfiContext ffi) {
            return ffi;
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        FfiContext ffi = new FfiContext(lua);
        lua.setExtensionState(ffi);
        return ffi;
    }

    /** Whether the program has loaded the ffi or used it otherwise. */
    static boolean isUsed(LuaContext lua) {
        return lua.getExtensionState() != null;
    }

    public LuaContext lua() {
        return lua;
    }

    public CDeclarations declarations() {
        return declarations;
    }

    public Metatypes metatypes() {
        return metatypes;
    }

    public FinalizerQueue finalizers() {
        return finalizers;
    }

    public LoadedLibraries libraries() {
        return libraries;
    }

    /** What the native calls of the thread that runs Lua share; constant in compiled code until the first visit of another. */
    public CallState callState() {
        return ThreadGate.hasVisitors() ? callState : ownCallState;
    }

    /** Before and after a visit of another thread; see {@link ThreadGate}. */
    public void setCallState(CallState state) {
        callState = state;
    }

    public LuaCallbacks callbacks() {
        return callbacks;
    }

    /** The type that {@code text} names. @throws CParseException if it names none */
    @TruffleBoundary
    CType parseType(LuaString text) {
        if (meanings != declarations.meanings() || namedTypes.size() >= MAX_NAMED_TYPES) {
            namedTypes.clear();
            meanings = declarations.meanings();
        }
        CType known = namedTypes.get(text);
        if (known == null) {
            known = CParser.parseType(declarations, text.bytes(), List.of());
            if (!definesTypes(text)) {
                namedTypes.put(text, known);
            }
        }
        return known;
    }

    /** Only a text with a struct's, union's or enum's body means a new type each time. */
    private static boolean definesTypes(LuaString text) {
        for (byte c : text.bytes()) {
            if (c == '{') {
                return true;
            }
        }
        return false;
    }

    /** The type that {@code text} names each time it is parsed; null if there is an error or it makes a new type. */
    @TruffleBoundary
    CType findStableType(LuaString text) {
        if (definesTypes(text)) {
            return null;
        }
        try {
            return parseType(text);
        } catch (CParseException e) {
            return null;
        }
    }

    /** The metatable that {@code debug.getmetatable} shows for every cdata. */
    @TruffleBoundary
    public LuaTable sharedMetatable() {
        if (sharedMetatable == null) {
            sharedMetatable = CDataMetatable.create(lua);
        }
        return sharedMetatable;
    }
}
