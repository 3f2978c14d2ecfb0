package dev.perigee.lua.parser;

import java.util.List;

/**
 * The text of one function, cut out of its chunk, with what it takes to parse it alone.
 *
 * @param bytes the text: a whole chunk, or anything that makes a function, from its first word to its last
 * @param main whether it is a chunk
 * @param name for tools, null if it has none
 * @param textLine the line of the chunk on which the text begins
 * @param line the line of the definition; 0 for a chunk
 * @param upvalues the names in the text that mean variables of enclosing functions
 * @param stripped whether lines and the names of variables are to be kept from the program
 */
public record FunctionText(byte[] bytes, boolean main, String name, int textLine, int line, List<String> upvalues, boolean stripped) {
}
