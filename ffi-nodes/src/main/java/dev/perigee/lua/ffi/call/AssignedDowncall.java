package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** Calls functions that take or return irregular structs, which are too rare to be compiled; see {@link RegisterAssignment}. */
final class AssignedDowncall implements Downcall {

    private final RegisterAssignment assignment;
    private final AbiType result;
    private final Downcall assigned;

    AssignedDowncall(AbiShape shape, boolean critical) {
        assignment = shape.assignment();
        result = shape.result();
        assigned = Downcalls.get(assignment.assigned(), critical);
    }

    @Override
    @TruffleBoundary
    public Object call(MemorySegment capture, MemorySegment function, Object structResult, Object[] arguments) {
        if (result.isReturnedInMemory()) {
            long place = ((MemorySegment) structResult).address();
            return assigned.call(capture, function, null, assignment.disassemble(arguments, place));
        }
        Object[] values = assignment.disassemble(arguments, 0);
        if (!(result instanceof AbiIrregularStruct)) {
            return assigned.call(capture, function, structResult, values);
        }
        // The registers hold whole eightbytes, of which the struct may be a part.
        MemorySegment registers = assignment.newRegisters();
        assigned.call(capture, function, registers, values);
        RegisterAssignment.copy(registers, (MemorySegment) structResult);
        return null;
    }
}
