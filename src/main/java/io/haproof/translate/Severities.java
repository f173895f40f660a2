package io.haproof.translate;

import io.haproof.lint.Severity;
import io.haproof.listener.ListenerMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How grave it is to lose a line or a parameter: the table of {@code severities.txt}. */
final class Severities {

    private static final String TABLE = "severities.txt";
    private static final String NO_LOSS = "none";
    private static final Severities ALL = read();

    /** For each list and keyword its severity; nothing where there is no loss. */
    private final Map<String, Map<String, Optional<Severity>>> lists = new HashMap<>();

    private Severities() {}

    /** Of a line in a proxy or in {@code defaults}. */
    static Severity ofLine(String keyword) {
        return ALL.find("line", keyword).orElse(Optional.of(Severity.WARNING)).orElse(Severity.INFO);
    }

    /** Of a line in {@code global}, which can never be an error. */
    static Severity ofGlobal(String keyword) {
        return ALL.find("global", keyword).orElse(Optional.of(Severity.WARNING)).orElse(Severity.INFO);
    }

    /** Of a parameter of a {@code bind} line; nothing where there is no loss. */
    static Optional<Severity> ofBind(String name, ListenerMode mode) {
        return ALL.ofParameter("bind", name, mode);
    }

    /** Of a parameter of a {@code server} line; nothing where there is no loss. */
    static Optional<Severity> ofServer(String name, ListenerMode mode) {
        return ALL.ofParameter("server", name, mode);
    }

    private Optional<Severity> ofParameter(String list, String name, ListenerMode mode) {
        return find(list + ' ' + mode.word(), name).or(() -> find(list, name)).orElse(Optional.of(Severity.WARNING));
    }

    /** What a list says of the longest keyword in it that {@code keyword} begins with. */
    private Optional<Optional<Severity>> find(String list, String keyword) {
        Map<String, Optional<Severity>> known = lists.getOrDefault(list, Map.of());
        String words = keyword;
        while (!words.isEmpty()) {
            Optional<Severity> severity = known.get(words);
            if (severity != null) {
                return Optional.of(severity);
            }
            words = words.substring(0, Math.max(0, words.lastIndexOf(' ')));
        }
        return Optional.empty();
    }

    private static Severities read() {
        Severities severities = new Severities();
        InputStream table = Objects.requireNonNull(Severities.class.getResourceAsStream(TABLE), TABLE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            String list = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    list = line.substring(1, line.length() - 1);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    severities.add(list, line);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return severities;
    }

    private void add(String list, String line) {
        int colon = line.indexOf(':');
        String word = line.substring(0, colon);
        Optional<Severity> severity =
                word.equals(NO_LOSS) ? Optional.empty() : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
        for (String keyword : line.substring(colon + 1).split(",", -1)) {
            lists.computeIfAbsent(list, unused -> new HashMap<>()).put(keyword.strip(), severity);
        }
    }
}
