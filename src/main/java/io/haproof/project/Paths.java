package io.haproof.project;

import java.nio.file.Path;

/**
 * How paths are shown.
 *
 * @param cwd the working folder, absolute
 */
record Paths(Path cwd) {

    /** The path from the working folder if it is below it, else the whole path; {@code /} between its parts. */
    String shown(Path path) {
        Path whole = cwd.resolve(path).normalize();
        return slashed(whole.startsWith(cwd) && !whole.equals(cwd) ? cwd.relativize(whole) : whole);
    }

    /** The path from a folder; {@code /} between its parts. */
    static String from(Path folder, Path path) {
        boolean isRelated = folder.getRoot() != null && folder.getRoot().equals(path.getRoot());
        return slashed(isRelated ? folder.relativize(path) : path);
    }

    /** The folder that a file is in. */
    static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
