package dev.perigee.lua.builtins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.source.Source;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.parser.LuaSyntaxError;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The tools that come with LuaJIT as modules in Lua, for programs that require them and for the command's option
 * {@code -j}. Ours are written in Lua, too.
 */
final class JitTools extends BuiltinLibrary {

    private static final Map<String, String> FILES = Map.of("jit.p", "jit_p.lua", "jit.zone", "jit_zone.lua", "jit.v", "jit_traces.lua", "jit.dump",
                    "jit_traces.lua");
    private static final String LOADER = "loader";

    @Override
    public String name() {
        return "jit.tools";
    }

    /** Nothing: the modules have their own tables. */
    @Override
    public String[] functionNames() {
        return new String[0];
    }

    /** Has {@code require} load the modules. */
    void preload(LuaContext context) {
        for (String module : FILES.keySet()) {
            Modules.preload(context, module, function(context, LOADER));
        }
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case LOADER -> new LoaderNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** What {@code require} calls with the module's name. */
    static final class LoaderNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return load(LuaContext.get(this), BuiltinArguments.string(this, frame, 0).toJava());
        }

        @TruffleBoundary
        private static Object load(LuaContext context, String module) {
            String file = FILES.get(module);
            byte[] program = read(file);
            Source source = Source.newBuilder(LuaLanguage.ID, new String(program, StandardCharsets.UTF_8), file).internal(true).build();
            try {
                RootCallTarget code = context.getLanguage().parseChunk(source, program, LuaString.fromJava("=" + module));
                LuaFunction chunk = new LuaFunction(code, LuaResults.NONE, context.getGlobals());
                return chunk.call();
            } catch (LuaSyntaxError e) {
                throw CompilerDirectives.shouldNotReachHere(e);
            }
        }

        private static byte[] read(String file) {
            try (InputStream in = JitTools.class.getResourceAsStream(file)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw CompilerDirectives.shouldNotReachHere(e);
            }
        }
    }
}
