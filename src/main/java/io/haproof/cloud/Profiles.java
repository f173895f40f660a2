package io.haproof.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file of profiles: {@code [name]}, then lines {@code key = value}; {@code #} and {@code ;} begin comments. What stands in
 * the file is never part of a message but for the names of profiles.
 */
final class Profiles {

    private final Map<String, Map<String, String>> profiles;

    private Profiles(Map<String, Map<String, String>> profiles) {
        this.profiles = profiles;
    }

    static Profiles read(String name, String text) throws CredentialsException {
        Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
        Optional<Map<String, String>> open = Optional.empty();
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            String line = (number == 1 && raw.startsWith("\ufeff") ? raw.substring(1) : raw).strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                Map<String, String> profile = new LinkedHashMap<>();
                if (profiles.put(line.substring(1, line.length() - 1).strip(), profile) != null) {
                    throw new CredentialsException(
                            name + ": line " + number + " begins a profile that is there already");
                }
                open = Optional.of(profile);
            } else if (equals <= 0 || open.isEmpty()) {
                throw new CredentialsException(
                        name + ": line " + number + " cannot be read; expected \"[profile]\", then \"key = value\"");
            } else if (open.get()
                            .put(
                                    line.substring(0, equals).strip(),
                                    line.substring(equals + 1).strip())
                    != null) {
                throw new CredentialsException(name + ": line " + number + " sets what the profile has set already");
            }
        }
        return new Profiles(profiles);
    }

    Optional<Map<String, String>> find(String profile) {
        return Optional.ofNullable(profiles.get(profile));
    }

    /** The names, for a sentence. */
    String names() {
        return profiles.isEmpty() ? "no profile" : "\"" + String.join("\", \"", profiles.keySet()) + '"';
    }
}
