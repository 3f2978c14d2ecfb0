package dev.perigee.lua.builtins.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * A failed file operation as C's {@code errno} describes it. Lua programs see both the text and the number, so Java's
 * exceptions are translated.
 */
@SuppressWarnings("serial")
public final class FileError extends IOException {

    private final int number;

    private FileError(String text, int number) {
        super(text);
        this.number = number;
    }

    /** The value of {@code errno} on Linux. */
    public int number() {
        return number;
    }

    public static FileError badDescriptor() {
        return new FileError("Bad file descriptor", 9);
    }

    public static FileError illegalSeek() {
        return new FileError("Illegal seek", 29);
    }

    public static FileError invalidArgument() {
        return new FileError("Invalid argument", 22);
    }

    public static FileError isDirectory() {
        return new FileError("Is a directory", 21);
    }

    public static FileError notPermitted() {
        return new FileError("Operation not permitted", 1);
    }

    /** What C would have reported in the place of {@code failure}. */
    public static FileError of(Exception failure) {
        return switch (failure) {
            case FileError error -> error;
            case NoSuchFileException _ -> new FileError("No such file or directory", 2);
            case AccessDeniedException _ -> new FileError("Permission denied", 13);
            case FileAlreadyExistsException _ -> new FileError("File exists", 17);
            case NotDirectoryException _ -> new FileError("Not a directory", 20);
            case DirectoryNotEmptyException _ -> new FileError("Directory not empty", 39);
            case FileSystemException other when other.getReason() != null -> byText(other.getReason());
            case SecurityException _ -> notPermitted();
            default -> byText(String.valueOf(failure.getMessage()));
        };
    }

    /** Java passes on the text of most error numbers but not the number. */
    private static FileError byText(String text) {
        return switch (text) {
            case "Is a directory" -> isDirectory();
            case "Not a directory" -> new FileError(text, 20);
            case "Too many open files" -> new FileError(text, 24);
            case "Text file busy" -> new FileError(text, 26);
            case "No space left on device" -> new FileError(text, 28);
            case "Read-only file system" -> new FileError(text, 30);
            case "Broken pipe" -> new FileError(text, 32);
            case "File name too long" -> new FileError(text, 36);
            case "Too many levels of symbolic links" -> new FileError(text, 40);
            default -> new FileError("Input/output error", 5);
        };
    }
}
