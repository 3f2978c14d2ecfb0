package dev.perigee.lua.launcher;

/** How an error inside Perigee itself reaches the user: in one line, with the way to learn more. */
final class Defect {

    private static final boolean SHOW_STACK = Boolean.getBoolean("perigee.stacktrace");

    private Defect() {
    }

    /** @return the status for the shell */
    static int report(Throwable error) {
        String message = error.getMessage();
        System.err.println("lua: internal error: " + (message == null ? error.getClass().getName() : message.lines().findFirst().orElse("")));
        if (SHOW_STACK) {
            error.printStackTrace();
        } else {
            System.err.println("This is a defect of Perigee; PERIGEE_JAVA_OPTIONS=-Dperigee.stacktrace=true shows where.");
        }
        return Main.FAILURE;
    }
}
