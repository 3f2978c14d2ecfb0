package dev.perigee.lua.launcher;

import java.util.List;

/**
 * The {@code lua} command. It follows LuaJIT's command line, so that scripts and shell lines written for
 * {@code luajit} work unchanged, and adds {@code --help}, {@code --version} and {@code --doctor}.
 */
public final class Main {

    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    /**
     * Lua code recurses on the thread's stack. LuaJIT allows a small function 32,700 levels, and so do we; the interpreter
     * takes 64 MiB for as many, more for functions with deep expressions. Only what is used becomes resident.
     */
    private static final long STACK_BYTES = 192L << 20;

    private Main() {
    }

    /** Runs the command line and ends the process with its status. */
    public static void main(String[] args) {
        // Not in a ThreadGroup of its own and not a daemon: the process lives as long as this thread.
        new Thread(null, () -> System.exit(run(args)), "lua", STACK_BYTES).start();
    }

    private static int run(String[] args) {
        HeapPacer.start();
        try {
            return dispatch(args);
        } catch (RuntimeException | Error e) {
            return Defect.report(e);
        }
    }

    private static int dispatch(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case "--help" -> {
                System.out.print(CommandLine.USAGE);
                return SUCCESS;
            }
            case "--version" -> {
                System.out.println(Version.LINE);
                return SUCCESS;
            }
            case "--doctor" -> {
                return Doctor.examine(System.out) ? SUCCESS : FAILURE;
            }
            default -> {
                CommandLine line = CommandLine.parse(List.of(ArgumentBytes.restore(args)));
                if (line.refusal() != null) {
                    System.err.print(line.refusal());
                    return FAILURE;
                }
                return Interpreter.run(line);
            }
        }
    }
}
