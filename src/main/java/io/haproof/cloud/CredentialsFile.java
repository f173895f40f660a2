package io.haproof.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** The file in which profiles are kept, which nobody but its owner may see. */
final class CredentialsFile {

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private CredentialsFile() {}

    /** The file in a home. */
    static Path in(Path home) {
        return home.resolve(".config").resolve("haproof").resolve("credentials");
    }

    /**
     * What the file holds; nothing if there is none.
     *
     * @param user the name of the user who runs this
     * @throws CredentialsException if others may see it, it is another's, or it cannot be read
     */
    static Optional<Profiles> read(Path file, String user) throws CredentialsException {
        try {
            check(file, user);
            return Optional.of(Profiles.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException absent) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new CredentialsException(file + " is a link that leads nowhere");
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new CredentialsException(file + " cannot be read; expected a file in UTF-8 that is yours");
        }
    }

    private static void check(Path file, String user) throws IOException, CredentialsException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes attributes = view.readAttributes();
        // A user without an entry in the list of users has a question mark for a name.
        boolean isNamed = !user.isEmpty() && !user.equals("?");
        if (isNamed && !attributes.owner().getName().equals(user)) {
            throw new CredentialsException(file + " belongs to "
                    + attributes.owner().getName() + ", not to " + user + "; chown it, or have one of your own");
        }
        if (!OWNERS.containsAll(attributes.permissions())) {
            throw new CredentialsException("others than you may open " + file + "; run: chmod 600 " + file);
        }
    }
}
