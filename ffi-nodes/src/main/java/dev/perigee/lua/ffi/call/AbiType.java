package dev.perigee.lua.ffi.call;

/**
 * How a value travels between Java and C: what a C type is for the calling convention, without its name, signedness or
 * qualifiers. Many C types share one ABI type, so call handles are few.
 */
public sealed interface AbiType permits AbiScalar, AbiStruct {
}
