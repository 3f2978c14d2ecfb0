package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedBranchProfile;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.call.CallErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.HostValues;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A Lua value of type {@code cdata}. Numbers, pointers and functions are immutable objects that hold their value; structs,
 * unions and arrays are views of memory ({@link MemoryData}), which may be shared by several of them.
 */
@ExportLibrary(ValueOperations.class)
@ExportLibrary(InteropLibrary.class)
public abstract sealed class CData extends ExtensionValue
        permits CInteger, CFloat, CComplex, CFunction, CTypeObject, FinalizableData {

    /** The type of the C object; for a reference the type of what it refers to. */
    public abstract CType type();

    /** The type that {@code ffi.typeof} gives: as {@link #type}, but a reference's is a reference type. */
    public CType declaredType() {
        return type();
    }

    /** The text after the type in {@code cdata<type>: text}. */
    abstract String valueText();

    @Override
    public String typeText() {
        return type().described().toString();
    }

    /** For pointers the type that they point to. */
    @Override
    public String metatableOwnerText() {
        return (type().raw() instanceof PointerType pointer ? pointer.target() : type()).toString();
    }

    @Override
    public LuaString toLuaString(Node node) {
        return CDataText.of(this, node);
    }

    @Override
    public Object toNumber() {
        return LuaNil.NIL;
    }

    @Override
    public Object getMetamethod(LuaString name) {
        LuaTable metatable = FfiContext.get(null).metatypes().of(this);
        return metatable == null ? LuaNil.NIL : metatable.get(name);
    }

    @Override
    public LuaTable getMetatable() {
        return FfiContext.of(LuaContext.get(null)).sharedMetatable();
    }

    @ExportMessage
    final boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    final Class<? extends TruffleLanguage<?>> getLanguage() {
        return LuaLanguage.class;
    }

    @ExportMessage
    @TruffleBoundary
    final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return CDataText.basic(this).toString();
    }

    /** Functions and types can be called by hosts and other languages, too. */
    @ExportMessage
    boolean isExecutable() {
        return this instanceof CFunction || this instanceof CTypeObject || CallCDataNode.functionBehind(type()) != null;
    }

    @ExportMessage
    Object execute(Object[] arguments, @Bind Node node, @Exclusive @Cached CallCDataNode call,
                    @Exclusive @Cached InlinedBranchProfile failed) throws UnsupportedMessageException {
        if (!isExecutable()) {
            throw UnsupportedMessageException.create();
        }
        Object[] frameArguments = LuaArguments.create(arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            LuaArguments.set(frameArguments, i, HostValues.toLua(arguments[i]));
        }
        return LuaInterop.resultToHost(call(frameArguments, node, call, failed));
    }

    @ExportMessage
    boolean isInstantiable() {
        return this instanceof CTypeObject;
    }

    @ExportMessage
    Object instantiate(Object[] arguments, @Bind Node node, @Exclusive @Cached CallCDataNode call,
                    @Exclusive @Cached InlinedBranchProfile failed) throws UnsupportedMessageException {
        if (!isInstantiable()) {
            throw UnsupportedMessageException.create();
        }
        return execute(arguments, node, call, failed);
    }

    /** Functions, pointers and objects in native memory have an address; {@link #toNative} gives one to other objects. */
    @ExportMessage
    boolean isPointer() {
        return this instanceof CFunction || this instanceof FinalizableData && !(this instanceof HeapData heap && heap.isInHeap());
    }

    @ExportMessage
    long asPointer() throws UnsupportedMessageException {
        return switch (this) {
            case CFunction function -> function.address();
            case FinalizableData data when isPointer() -> data.address();
            default -> throw UnsupportedMessageException.create();
        };
    }

    @ExportMessage
    void toNative() {
        if (this instanceof FinalizableData data) {
            data.address();
        }
    }

    @ExportMessage
    Object index(Object key, @Bind Node node, @Cached IndexNode index, @Shared @Cached InlinedBranchProfile failed) {
        try {
            return index.execute(this, key);
        } catch (ConversionException | NullAccessException | OutOfBoundsException e) {
            failed.enter(node);
            throw FfiErrors.raise(node, e);
        }
    }

    @ExportMessage
    void newIndex(Object key, Object value, @Bind Node node, @Cached NewIndexNode newIndex, @Shared @Cached InlinedBranchProfile failed) {
        try {
            newIndex.execute(this, key, value);
        } catch (ConversionException | NullAccessException | OutOfBoundsException e) {
            failed.enter(node);
            throw FfiErrors.raise(node, e);
        }
    }

    @ExportMessage
    Object call(Object[] arguments, @Bind Node node, @Cached CallCDataNode call, @Shared @Cached InlinedBranchProfile failed) {
        try {
            return call.execute(this, arguments);
        } catch (ConversionException | NullAccessException | OutOfBoundsException e) {
            failed.enter(node);
            throw CallErrors.error(node, FfiErrors.text(e));
        }
    }

    @ExportMessage
    Object binary(BinaryOperator operator, Object left, Object right, @Bind Node node, @Cached BinaryCDataNode binary, @Shared @Cached InlinedBranchProfile failed) {
        try {
            return binary.execute(operator, left, right);
        } catch (ConversionException | NullAccessException | OutOfBoundsException e) {
            failed.enter(node);
            throw FfiErrors.raise(node, e);
        }
    }

    @ExportMessage
    boolean compare(BinaryOperator operator, Object left, Object right, @Bind Node node, @Cached CompareCDataNode compare, @Shared @Cached InlinedBranchProfile failed) {
        try {
            return compare.execute(operator, left, right);
        } catch (ConversionException | NullAccessException | OutOfBoundsException e) {
            failed.enter(node);
            throw FfiErrors.raise(node, e);
        }
    }

    @ExportMessage
    Object unary(UnaryOperator operator, @Bind Node node, @Cached UnaryCDataNode unary, @Shared @Cached InlinedBranchProfile failed) {
        try {
            return unary.execute(operator, this);
        } catch (ConversionException | NullAccessException | OutOfBoundsException e) {
            failed.enter(node);
            throw FfiErrors.raise(node, e);
        }
    }
}
