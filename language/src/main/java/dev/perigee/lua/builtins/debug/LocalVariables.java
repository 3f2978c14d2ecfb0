package dev.perigee.lua.builtins.debug;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.FrameSlotKind;

import dev.perigee.lua.runtime.LocalSlot;
import dev.perigee.lua.runtime.LuaCode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaStack.Level;
import dev.perigee.lua.runtime.UpvalueCell;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The local variables of an activation, counted from 1 in the order of declaration as {@code debug.getlocal} does. Those
 * of a library function are its arguments. Negative numbers stand for additional arguments.
 */
public final class LocalVariables {

    private static final LuaString ADDITIONAL = LuaString.constant("(*vararg)");
    private static final LuaString TEMPORARY = LuaString.constant(LocalSlot.TEMPORARY);

    private LocalVariables() {
    }

    /** Name and value, or nil if there is no such variable. */
    public static Object get(FrameInstance instance, Level level, int number) {
        Frame frame = instance.getFrame(FrameAccess.READ_ONLY);
        int argument = argumentIndex(frame, level.code(), number);
        if (argument > 0) {
            return LuaResults.of(number < 0 ? ADDITIONAL : TEMPORARY, frame.getArguments()[argument]);
        }
        int slot = slot(frame.getFrameDescriptor(), level, number);
        if (slot < 0) {
            return LuaNil.NIL;
        }
        LocalSlot variable = (LocalSlot) frame.getFrameDescriptor().getSlotInfo(slot);
        return LuaResults.of(LuaString.fromJava(variable.name()), value(frame, slot, variable));
    }

    /** Assigns a variable. Returns its name, or nil if there is none. */
    public static Object set(FrameInstance instance, Level level, int number, Object value) {
        Frame frame = instance.getFrame(FrameAccess.READ_WRITE);
        int argument = argumentIndex(frame, level.code(), number);
        if (argument > 0) {
            frame.getArguments()[argument] = value;
            return number < 0 ? ADDITIONAL : TEMPORARY;
        }
        FrameDescriptor descriptor = frame.getFrameDescriptor();
        int slot = slot(descriptor, level, number);
        if (slot < 0) {
            return LuaNil.NIL;
        }
        LocalSlot variable = (LocalSlot) descriptor.getSlotInfo(slot);
        if (variable.kindSlot() < 0) {
            if (frame.getValue(slot) instanceof UpvalueCell cell) {
                cell.set(value);
            } else {
                descriptor.setSlotKind(slot, FrameSlotKind.Object);
                frame.setObject(slot, value);
            }
        }
        return LuaString.fromJava(variable.name());
    }

    /** The name of a parameter, or nil. */
    public static Object parameterName(LuaFunction function, int number) {
        LuaCode code = function.getCode();
        if (number < 1 || number > code.parameterCount() || code.isStripped()) {
            return LuaNil.NIL;
        }
        RootCallTarget target = function.getCallTarget();
        LocalSlot variable = (LocalSlot) target.getRootNode().getFrameDescriptor().getSlotInfo(number - 1);
        return LuaString.fromJava(variable.name());
    }

    /** The index in the frame's arguments, which begin with the function; 0 if the number means something else. */
    private static int argumentIndex(Frame frame, LuaCode code, int number) {
        int index = number < 0 && code.isVararg() ? code.parameterCount() - number : code.isBuiltin() ? number : 0;
        return index > 0 && index < frame.getArguments().length ? index : 0;
    }

    /** The slot of a visible variable, or -1. */
    private static int slot(FrameDescriptor descriptor, Level level, int number) {
        int position = LuaStack.positionOf(level.callNode());
        int left = number;
        for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
            if (descriptor.getSlotInfo(slot) instanceof LocalSlot variable && variable.isVisibleAt(position) && --left == 0) {
                return slot;
            }
        }
        return -1;
    }

    private static Object value(Frame frame, int slot, LocalSlot variable) {
        if (variable.kindSlot() >= 0) {
            return frame.getBooleanStatic(variable.kindSlot()) ? (Object) frame.getIntStatic(slot) : (Object) frame.getDoubleStatic(slot);
        }
        Object value = frame.getValue(slot);
        if (value instanceof UpvalueCell cell) {
            return cell.get();
        }
        return value == null ? LuaNil.NIL : value;
    }
}
