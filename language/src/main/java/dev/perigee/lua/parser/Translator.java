package dev.perigee.lua.parser;

import java.util.Arrays;

import com.oracle.truffle.api.RootCallTarget;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.control.BlockNode;
import dev.perigee.lua.nodes.literal.ArgumentNode;
import dev.perigee.lua.nodes.local.NewCellNode;
import dev.perigee.lua.nodes.local.ParameterNode;
import dev.perigee.lua.nodes.local.StoreLocalNodeGen;
import dev.perigee.lua.runtime.string.LuaString;

/** Turns the syntax tree of a chunk into nodes. How a variable is stored is known by now, see {@link FunctionFrame}. */
public final class Translator {

    private final LuaLanguage language;
    private final SourceMap map;
    private final LuaString chunkName;

    public Translator(LuaLanguage language, SourceMap map, LuaString chunkName) {
        this.language = language;
        this.map = map;
        this.chunkName = chunkName;
    }

    LuaLanguage language() {
        return language;
    }

    /** The code of a main chunk. */
    public RootCallTarget translate(Ast.FunctionBody main) {
        return translate(main, true);
    }

    RootCallTarget translate(Ast.FunctionBody body, boolean main) {
        FunctionFrame frame = new FunctionFrame(body);
        StatementTranslator statements = new StatementTranslator(this, frame);
        int parameterCount = body.parameters().size();
        ParameterNode[] parameters = new ParameterNode[parameterCount];
        int plain = 0;
        LuaStatementNode[] prologue = new LuaStatementNode[parameterCount + 1];
        int cells = 0;
        for (int i = 0; i < parameterCount; i++) {
            Variable variable = body.parameters().get(i);
            int slot = frame.declare(variable);
            if (variable.needsCell()) {
                prologue[cells++] = new NewCellNode(slot, new ArgumentNode(i));
            } else {
                parameters[plain++] = new ParameterNode(i, StoreLocalNodeGen.create(slot));
            }
        }
        LuaStatementNode code = statements.block(body.body());
        if (cells > 0) {
            prologue[cells++] = code;
            code = new BlockNode(Arrays.copyOf(prologue, cells));
        }
        Ast.Position position = body.position();
        LuaRootNode.Function function = new LuaRootNode.Function(body.name(), parameterCount, body.vararg(), main ? 0 : position.line(), body.lastLine(), position.start(), position.end(), body.upvalues().stream().map(Variable::name).toList());
        return new LuaRootNode(language, frame.descriptor(), function, map, chunkName, Arrays.copyOf(parameters, plain), code).getCallTarget();
    }
}
