package io.haproof.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;

/** Words for what happens to files. */
public final class Reason {

    /** What the system says, and how a user would. */
    private static final Map<String, String> PLAINER = Map.of(
            "Is a directory", "it is a folder",
            "Not a directory", "what should be a folder in its path is none",
            "Too many levels of symbolic links", "its links lead in a circle",
            "Too many levels of symbolic links or unable to access attributes of symbolic link",
                    "its links lead in a circle");

    private Reason() {}

    /** Why a file could not be read or written, without the path. */
    public static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something of that name is in the way";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is no folder";
        }
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return reason == null ? "input or output failed" : PLAINER.getOrDefault(reason, lowerFirst(reason));
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
