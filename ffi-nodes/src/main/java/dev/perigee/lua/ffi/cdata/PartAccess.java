package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.profiles.IntValueProfile;

import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.convert.CWriter;

/**
 * How to get at parts of one type: worked out once, then a constant of the node that uses it. It remembers whether small
 * objects were met that had moved to native memory, so that code for them is compiled only then.
 */
abstract class PartAccess {

    private final CReader reader;
    /** Null if the parts are constant. */
    private final CWriter writer;
    @CompilationFinal private boolean movedSeen;
    /** Mostly 0: then the compiler knows the places of fields in the array. */
    private final IntValueProfile start = IntValueProfile.create();

    PartAccess(CReader reader, CWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Idempotent
    final boolean isWritable() {
        return writer != null;
    }

    final Object read(MemoryData whole, long offset) {
        if (whole instanceof HeapData heap) {
            return heap.isInHeap() ? reader.read(heap.view(start.profile(heap.start())), offset) : reader.read(moved(heap), offset);
        }
        return reader.read(whole, offset);
    }

    final void write(MemoryData whole, long offset, Object value) {
        if (whole instanceof HeapData heap) {
            if (heap.isInHeap()) {
                writer.write(heap.view(start.profile(heap.start())), offset, value);
            } else {
                writer.write(moved(heap), offset, value);
            }
        } else {
            writer.write(whole, offset, value);
        }
    }

    private NativeData moved(HeapData heap) {
        if (!movedSeen) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            movedSeen = true;
        }
        return heap.moved();
    }
}
