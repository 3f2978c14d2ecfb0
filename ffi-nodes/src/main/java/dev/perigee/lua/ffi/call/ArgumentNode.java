package dev.perigee.lua.ffi.call;

import java.util.List;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.call.RegisterAssignment.Place;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;

/** Converts a Lua value to an argument of one C type, in the form that {@link DowncallNode} takes. */
abstract class ArgumentNode extends Node {

    /**
     * @param arguments of the call, where the value's part or parts are stored
     * @throws ConversionException if the value does not convert
     */
    abstract void execute(Object value, Object[] arguments);

    /** For an argument that is passed as one; a struct as it is understood by {@code java.lang.foreign}. */
    static ArgumentNode create(CType type, int place) {
        return AbiTypes.of(type) instanceof AbiScalar ? new ScalarArgumentNode(type, place) : new StructArgumentNode.Whole(type, place);
    }

    /** For an argument that is passed as {@link RegisterAssignment} says. */
    static ArgumentNode create(CType type, List<Place> places) {
        return AbiTypes.of(type) instanceof AbiScalar ? new ScalarArgumentNode(type, places.getFirst().index()) : new StructArgumentNode.Pieces(type, places);
    }
}
