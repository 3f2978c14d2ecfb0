/**
 * Calls of C functions. {@code CallFunctionNode} is the whole call as "Calling C functions" in LuaJIT's ffi semantics has it:
 * {@code execute(FunctionType, long address, CallMode, Object[] frameArguments)} checks the number of arguments,
 * infers the types of variadic ones, converts with {@code CWriter} and {@code CReader}, calls, and words the errors; function
 * cdata and function pointers need nothing but their type and address. Below it, {@code DowncallNode} calls by ABI shape;
 * {@code RegisterAssignment} passes structs piece by piece.
 *
 * <p>The way back is in {@code dev.perigee.lua.ffi.callback}: {@code LuaCallbacks.create(LuaFunction, FunctionType, CType)}
 * gives the address of a C function that runs a Lua function, {@code set} and {@code free} change and end it. C may call on
 * any thread: {@code ThreadGate} lets one at a time run Lua.
 * {@code dev.perigee.lua.ffi.library} has {@code Namespace}, the value of {@code ffi.C} and of {@code ffi.load}.
 */
package dev.perigee.lua.ffi.call;
