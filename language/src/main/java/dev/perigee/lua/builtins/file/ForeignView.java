package dev.perigee.lua.builtins.file;

/** How code in C sees a file handle that the program passed to it. */
public interface ForeignView {

    /** The address of the C stream. */
    long address();

    /** The program closed the file, so that the C stream must go, too. */
    void fileClosed();
}
