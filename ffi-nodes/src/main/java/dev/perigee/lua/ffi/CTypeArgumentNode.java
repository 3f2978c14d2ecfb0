package dev.perigee.lua.ffi;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CTypeObject;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The argument of a library function that says a C type: a ctype, a declaration, or any cdata for its type. A text that
 * stands in the program is parsed once. Each place that calls the function gets a copy of this node when several types meet.
 */
@GenerateInline(false)
@ReportPolymorphism
abstract class CTypeArgumentNode extends Node {

    static final int TEXTS = 3;

    @NeverDefault
    static CTypeArgumentNode create() {
        return CTypeArgumentNodeGen.create();
    }

    /** @param value null if there is no such argument */
    abstract CType execute(Object value, int index);

    @Specialization(guards = "value.represented() == type", limit = "TEXTS")
    static CType doType(@SuppressWarnings("unused") CTypeObject value, @SuppressWarnings("unused") int index,
                    @Cached("value.represented()") CType type) {
        return type;
    }

    @Specialization(guards = {"value == text", "context == current", "type != null"}, assumptions = "meanings", limit = "TEXTS")
    static CType doConstantText(@SuppressWarnings("unused") LuaString value, @SuppressWarnings("unused") int index,
                    @SuppressWarnings("unused") @Bind("currentContext($node)") LuaContext current,
                    @SuppressWarnings("unused") @Cached("value") LuaString text,
                    @SuppressWarnings("unused") @Cached("current") LuaContext context,
                    @SuppressWarnings("unused") @Cached("meanings(context)") Assumption meanings,
                    @Cached("findStable(context, text)") CType type) {
        return type;
    }

    @NonIdempotent
    static LuaContext currentContext(Node node) {
        return LuaContext.get(node);
    }

    /** Valid as long as a text that names a type means the same one. */
    static Assumption meanings(LuaContext context) {
        return FfiContext.of(context).declarations().meanings();
    }

    /** The type that the text always names, or null if it names none or a new one each time. */
    static CType findStable(LuaContext context, LuaString text) {
        return FfiContext.of(context).findStableType(text);
    }

    @Specialization(guards = {"value.getClass() == dataClass", "exact(value, dataClass).type() == type", "isReference(value) == reference"}, limit = "TEXTS")
    static CType doData(@SuppressWarnings("unused") CData value, @SuppressWarnings("unused") int index,
                    @SuppressWarnings("unused") @Cached("value.getClass()") Class<? extends CData> dataClass,
                    @SuppressWarnings("unused") @Cached("value.type()") CType type,
                    @SuppressWarnings("unused") @Cached("isReference(value)") boolean reference,
                    @Cached("value.declaredType()") CType declaredType) {
        return declaredType;
    }

    static CData exact(CData value, Class<? extends CData> dataClass) {
        return CompilerDirectives.castExact(value, dataClass);
    }

    static boolean isReference(CData value) {
        return value instanceof MemoryData data && data.isReference();
    }

    @Specialization
    static CType doOther(Object value, int index, @Bind Node node) {
        return CTypeArguments.resolve(node, value, index);
    }
}
