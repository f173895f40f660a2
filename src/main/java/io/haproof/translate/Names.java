package io.haproof.translate;

import io.haproof.lint.Severity;
import io.haproof.listener.ListenerMode;
import io.haproof.listener.Patterns;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import io.haproof.translate.Loss.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The names of listeners and of their cookies: each must fit a pattern and be there once. */
final class Names {

    private static final Pattern LISTENER = Pattern.compile("[a-z]([a-z0-9_-]{0,48}[a-z0-9])?");
    private static final Pattern KEY = Pattern.compile(Patterns.PERSISTENCE_KEY);
    private static final int LONGEST_LISTENER = 50;
    private static final int LONGEST_KEY = 15;
    private static final int SHORTEST_KEY = 2;
    private static final String STATUS = "status";

    private final Set<String> listeners = new HashSet<>(Set.of(STATUS));
    private final Set<String> tcpListeners = new HashSet<>();
    private final Set<String> backends = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    /** Reserves the names of the backends that the service writes for HTTP listeners. */
    Names(List<Farm> farms) {
        for (Farm farm : farms) {
            if (farm.mode() == ListenerMode.HTTP) {
                backends.add(ListenerText.backendName(farm.front().name()));
            }
        }
    }

    /** The name of a listener. */
    String listener(Draft draft) {
        Proxy front = draft.front();
        Optional<Word> written = front.section().name();
        String name = written.filter(word -> !word.isOpen()).map(Word::value).orElse("");
        boolean isTcp = draft.mode() == ListenerMode.TCP;
        Predicate<String> isFree = candidate -> !listeners.contains(candidate)
                && !(isTcp && backends.contains(candidate))
                && !(!isTcp && tcpListeners.contains(ListenerText.backendName(candidate)));
        boolean fits = LISTENER.matcher(name).matches();
        String given =
                fits && isFree.test(name) ? name : free(fits ? name : listenerBase(name), LONGEST_LISTENER, isFree);
        take(given, isTcp);
        if (!given.equals(name)) {
            Span span = written.map(Word::span).orElse(front.section().header().wordsSpan());
            draft.report()
                    .altered(
                            draft.header(front).at(span),
                            Severity.INFO,
                            Reason.RENAMED,
                            "name \"" + name + "\" does not fit the API's pattern or is taken; the listener is named \""
                                    + given + '"',
                            draft.field("ListenerName"));
        }
        return given;
    }

    private void take(String name, boolean isTcp) {
        listeners.add(name);
        if (isTcp) {
            tcpListeners.add(name);
        } else {
            backends.add(ListenerText.backendName(name));
        }
    }

    private static String listenerBase(String name) {
        String base = cut(base(name, "[^a-z0-9_-]"), LONGEST_LISTENER);
        return base.isEmpty() ? "listener" : base;
    }

    /** The name of a cookie. */
    String key(Draft draft, LossPlace place, String name) {
        boolean fits = KEY.matcher(name).matches();
        Predicate<String> isFree = candidate -> !keys.contains(candidate);
        String given = fits && isFree.test(name) ? name : free(fits ? name : keyBase(name), LONGEST_KEY, isFree);
        keys.add(given);
        if (!given.equals(name)) {
            String why = fits
                    ? "the API wants every Key once; \"" + name + "\" is taken, this one is named \"" + given + '"'
                    : "cookie \"" + name + "\" does not fit the API's pattern; it is named \"" + given + '"';
            draft.report()
                    .altered(
                            place,
                            Severity.WARNING,
                            Reason.RENAMED,
                            why + ", so running sessions lose their server once",
                            draft.field("SessionPersistence.Key"));
        }
        return given;
    }

    private static String keyBase(String name) {
        String base = cut(base(name, "[^a-z0-9_]"), LONGEST_KEY);
        return base.length() < SHORTEST_KEY ? base.isEmpty() ? "cookie" : base + "_key" : base;
    }

    private static String base(String name, String others) {
        return name.toLowerCase(Locale.ROOT).replaceAll(others, "_").replaceAll("^[^a-z]+", "");
    }

    private static String cut(String name, int longest) {
        return name.substring(0, Math.min(longest, name.length())).replaceAll("[_-]+$", "");
    }

    private static String free(String base, int longest, Predicate<String> isFree) {
        String name = base;
        for (int i = 2; !isFree.test(name); i++) {
            String number = "_" + i;
            name = cut(base, longest - number.length()) + number;
        }
        return name;
    }
}
