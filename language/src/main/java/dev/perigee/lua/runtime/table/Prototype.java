package dev.perigee.lua.runtime.table;

import com.oracle.truffle.api.Assumption;

/**
 * Marks a table whose string keys and metatable compiled code takes for constant, as a class is that objects inherit from. It
 * is the dynamic type of the table's shape, so that nothing else has this shape, and caches of other tables do not write to it.
 */
final class Prototype {

    /** Valid until one of the keys or the metatable changes. */
    final Assumption unchanged = Assumption.create("prototype");
}
