package dev.perigee.lua.parser;

import java.util.List;

import com.oracle.truffle.api.RootCallTarget;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.local.ParameterNode;
import dev.perigee.lua.runtime.string.LuaString;

/** Turns the syntax tree of a chunk into nodes. How a variable is stored is known by now, see {@link FunctionFrame}. */
public final class Translator {

    private final LuaLanguage language;
    private final SourceMap map;
    private final LuaString chunkName;
    private final boolean stripped;

    /** @param stripped whether the program must not see lines and the names of variables */
    public Translator(LuaLanguage language, SourceMap map, LuaString chunkName, boolean stripped) {
        this.stripped = stripped;
        this.language = language;
        this.map = map;
        this.chunkName = chunkName;
    }

    LuaLanguage language() {
        return language;
    }

    /** The code of a function; a closure of it needs its upvalues. */
    public RootCallTarget translate(Ast.FunctionBody body, boolean main) {
        FunctionFrame frame = new FunctionFrame(body, stripped, language.isShared());
        StatementTranslator statements = new StatementTranslator(this, frame);
        int parameterCount = body.parameters().size();
        ParameterNode[] parameters = new ParameterNode[parameterCount];
        for (int i = 0; i < parameterCount; i++) {
            parameters[i] = new ParameterNode(i, frame.storeNew(body.parameters().get(i)));
        }
        LuaStatementNode code = statements.functionBody(body.body());
        Ast.Position position = body.position();
        if (!code.hasPosition()) {
            code.setPosition(position);
        }
        int endLine = main ? body.body().position().line() : body.lastLine();
        List<String> upvalues = body.upvalues().stream().map(Variable::name).toList();
        LuaRootNode.Function function = new LuaRootNode.Function(body.name(), main, parameterCount, body.vararg(), main ? 0 : position.line(), body.lastLine(), endLine, position.start(), position.end(), upvalues, stripped);
        return new LuaRootNode(language, frame.descriptor(), function, frame.closure(), map, chunkName, parameters, frame.taggedAfter(parameterCount), code).getCallTarget();
    }
}
