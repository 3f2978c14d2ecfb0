package dev.perigee.lua.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed command line, by LuaJIT's rules: options come first, the first word that is none is the script, and the rest
 * are the script's arguments.
 *
 * @param words all words, without the program's own name
 * @param steps what {@code -e} and {@code -l} ask for, in order
 * @param script index in {@code words} of the script; {@code words.size()} when there is none
 * @param showVersion {@code -v} or {@code -i} was given
 * @param interactive {@code -i} was given
 * @param ignoreEnvironment {@code -E} was given
 * @param refusal what to print instead of running anything, or null
 */
record CommandLine(List<String> words, List<Step> steps, int script, boolean showVersion, boolean interactive, boolean ignoreEnvironment, String refusal) {

    /** One thing to do before the script. @param action a step that {@code bootstrap.lua} knows */
    record Step(String action, String text) {
    }

    static final String USAGE = """
                    usage: lua [options]... [script [args]...].
                    Options:
                      -e chunk   Run the Lua code 'chunk'.
                      -l name    Load the module 'name'.
                      -i         Read and run lines after the script.
                      -v         Print the version.
                      -E         Leave LUA_INIT, LUA_PATH and LUA_CPATH aside.
                      -j cmd     Call jit.cmd, or start the module of that name.
                      -O[opt]    Call jit.opt.start; there is nothing to tune.
                      --         End of the options.
                      -          Run standard input; end of the options.
                    Alone on the line:
                      --help     Print this text.
                      --version  Print the version.
                      --doctor   Tell what runs here, and whether it compiles to machine code.
                    """;

    private static final String NO_BYTECODE = "lua: -b is not supported: Perigee has no bytecode files\n";

    static CommandLine parse(List<String> words) {
        List<Step> steps = new ArrayList<>();
        boolean version = false;
        boolean interactive = false;
        boolean noEnvironment = false;
        int i = 0;
        while (i < words.size() && words.get(i).startsWith("-") && !words.get(i).equals("-")) {
            String word = words.get(i);
            char option = word.charAt(1);
            switch (option) {
                case 'i', 'v', '-' -> {
                    if (word.length() > 2) {
                        return refuse(USAGE);
                    }
                    interactive |= option == 'i';
                    version |= option != '-';
                }
                case 'E' -> noEnvironment = true;
                case 'O' -> steps.add(new Step("optimize", word.substring(2)));
                case 'e', 'j', 'l' -> {
                    boolean attached = word.length() > 2;
                    if (!attached && ++i == words.size()) {
                        return refuse(USAGE);
                    }
                    String text = attached ? word.substring(2) : words.get(i);
                    steps.add(new Step(option == 'e' ? "execute" : option == 'j' ? "control" : "require", text));
                }
                case 'b' -> {
                    return refuse(NO_BYTECODE);
                }
                default -> {
                    return refuse(USAGE);
                }
            }
            i++;
            if (option == '-') {
                break;
            }
        }
        boolean versionOfRepl = version || interactive;
        return new CommandLine(List.copyOf(words), List.copyOf(steps), i, versionOfRepl, interactive, noEnvironment, null);
    }

    private static CommandLine refuse(String text) {
        return new CommandLine(List.of(), List.of(), 0, false, false, false, text);
    }

    boolean hasScript() {
        return script < words.size();
    }

    /** The script's file, or null for standard input, which {@code -} means unless {@code --} stands before it. */
    String scriptFile() {
        String word = words.get(script);
        return word.equals("-") && !(script > 0 && words.get(script - 1).equals("--")) ? null : word;
    }
}
