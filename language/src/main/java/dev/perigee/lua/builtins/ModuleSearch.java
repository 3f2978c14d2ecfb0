package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;

/** Looks for a module's file along a path of templates. Lua 5.2 manual, {@code package.searchpath}. */
final class ModuleSearch {

    private static final byte TEMPLATE_SEPARATOR = ';';
    private static final byte NAME_MARK = '?';

    static final LuaString DOT = LuaString.constant(".");
    static final LuaString DIRECTORY_SEPARATOR = LuaString.constant("/");

    private ModuleSearch() {
    }

    /** {@code package.searchpath(name, path, separator, replacement)}. */
    @TruffleBoundary
    static Object searchPath(Node node, LuaString name, LuaString path, LuaString separator, LuaString replacement) {
        ByteBuilder tried = new ByteBuilder(80);
        LuaString file = find(LuaContext.get(node), name, path, separator, replacement, tried);
        return file != null ? file : LuaResults.of(LuaNil.NIL, tried.toLuaString());
    }

    /**
     * Looks for a file.
     *
     * @param separator each occurrence in the name becomes {@code replacement}; empty for none
     * @param tried takes a line for each file that cannot be read
     * @return the first readable file, or null
     */
    @TruffleBoundary
    static LuaString find(LuaContext context, LuaString name, LuaString path, LuaString separator, LuaString replacement, ByteBuilder tried) {
        byte[] fileName = separator.length() == 0 ? name.bytes() : replaceAll(name.bytes(), separator.bytes(), replacement.bytes());
        byte[] templates = path.bytes();
        int start = 0;
        while (start < templates.length) {
            int end = start;
            while (end < templates.length && templates[end] != TEMPLATE_SEPARATOR) {
                end++;
            }
            if (end > start) {
                LuaString file = LuaString.wrap(replaceAll(LuaString.copyOf(templates, start, end).bytes(), new byte[]{NAME_MARK}, fileName));
                if (isReadable(context, file)) {
                    return file;
                }
                tried.append("\n\tno file '").append(file.bytes()).append('\'');
            }
            start = end + 1;
        }
        return null;
    }

    private static boolean isReadable(LuaContext context, LuaString file) {
        try {
            return context.getEnv().getPublicTruffleFile(file.toJava()).isReadable();
        } catch (SecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** {@code text} with every {@code from}, which is not empty, replaced. */
    static byte[] replaceAll(byte[] text, byte[] from, byte[] to) {
        ByteBuilder result = new ByteBuilder(text.length + to.length);
        int i = 0;
        while (i < text.length) {
            if (startsWith(text, i, from)) {
                result.append(to);
                i += from.length;
            } else {
                result.append(text[i++]);
            }
        }
        return result.toByteArray();
    }

    private static boolean startsWith(byte[] text, int at, byte[] prefix) {
        if (text.length - at < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (text[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
