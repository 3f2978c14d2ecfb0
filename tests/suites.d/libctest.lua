-- In place of a C module of LuaJIT's suite: those of its functions that the library has, too. Tests of others fail alike.
return { pcall = pcall, xpcall = xpcall, resume = coroutine.resume, wrap = coroutine.wrap, yield = coroutine.yield }
