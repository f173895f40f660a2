package io.haproof.translate;

import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.ReadingOptions;
import io.haproof.directive.Section;
import io.haproof.lint.Severity;
import io.haproof.listener.Certificate;
import io.haproof.listener.HttpListener;
import io.haproof.listener.ListenerMode;
import io.haproof.listener.Listeners;
import io.haproof.listener.Scheduler;
import io.haproof.listener.Switch;
import io.haproof.listener.TcpListener;
import io.haproof.listener.TimeUnit;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines that the service writes whatever a listener says: what the templates give for listeners that say nothing. */
final class ServiceLines {

    private static final String PLAIN = "plain";
    private static final String SECURE = "secure";
    private static final String TCP = "tcp";
    private static final Set<Verdict> UNHEEDED = EnumSet.of(Verdict.IGNORED, Verdict.SKIPPED, Verdict.REFUSED);

    private final Vocabulary vocabulary;
    private volatile @Nullable List<Section> sections;

    private ServiceLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The lines for one version of HAProxy; they are read off the templates when they are first asked for. */
    static ServiceLines of(Vocabulary vocabulary) {
        return new ServiceLines(vocabulary);
    }

    /** What the version knows. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    private List<Section> sections() {
        List<Section> known = sections;
        if (known == null) {
            known = read(vocabulary);
            sections = known;
        }
        return known;
    }

    private static List<Section> read(Vocabulary vocabulary) {
        Listeners silent = new Listeners(
                List.of(http(PLAIN, List.of()), http(SECURE, List.of(new Certificate(SECURE, Optional.empty())))),
                List.of(tcp()));
        ListenerText listeners = ListenerText.of(silent, Translator.CERTIFICATE_FOLDER);
        String text = Preamble.text(vocabulary, Optional.empty()) + Templates.render(Templates.LISTENERS, listeners);
        Analysis analysis = Analysis.of(Source.of("service", text), vocabulary, ReadingOptions.DEFAULT);
        return analysis.sections();
    }

    private static HttpListener http(String name, List<Certificate> certificates) {
        return new HttpListener(
                name,
                1,
                ListenerMode.HTTP,
                1,
                Scheduler.ROUND_ROBIN,
                "1",
                TimeUnit.SECONDS,
                "1",
                TimeUnit.SECONDS,
                "1",
                TimeUnit.SECONDS,
                Switch.OFF,
                List.of(),
                certificates,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static TcpListener tcp() {
        return new TcpListener(
                TCP,
                1,
                ListenerMode.TCP,
                1,
                Scheduler.ROUND_ROBIN,
                "1",
                TimeUnit.SECONDS,
                "1",
                TimeUnit.SECONDS,
                "1",
                TimeUnit.SECONDS,
                List.of(),
                Switch.OFF,
                Switch.OFF,
                List.of());
    }

    /** All lines of the sections of a kind, the status page's if it is {@code listen}. */
    Set<String> keys(String keyword) {
        return sections().stream()
                .filter(section -> section.keyword().equals(keyword))
                .findFirst()
                .map(section -> keys(section.directives()))
                .orElse(Set.of());
    }

    private static Set<String> keys(List<Directive> lines) {
        return lines.stream().map(LineKey::of).collect(Collectors.toSet());
    }

    /** What may stand in {@code defaults} without a loss. */
    Set<String> keysInDefaults() {
        Set<String> keys = new HashSet<>(keys("defaults"));
        own(PLAIN).stream()
                .filter(line -> !line.entry().isRule())
                .map(LineKey::of)
                .forEach(keys::add);
        return keys;
    }

    /** What may stand in the proxies of a listener without a loss. */
    Set<String> keys(ListenerMode mode, boolean isSecure) {
        Set<String> keys = new HashSet<>();
        for (Directive line : inherited()) {
            if (!line.keyword().equals("log-format")) {
                keys.add(LineKey.of(line));
            }
        }
        boolean isHttp = mode == ListenerMode.HTTP;
        for (Directive line : own(isSecure ? SECURE : PLAIN)) {
            if (isHttp || Severities.ofLine(line.keyword()) == Severity.INFO) {
                keys.add(LineKey.of(line));
            }
        }
        return keys;
    }

    /** The lines that matter and that a listener of the text may lack. */
    List<Directive> expected(ListenerMode mode, boolean isSecure) {
        List<Directive> expected = new ArrayList<>();
        if (mode == ListenerMode.HTTP) {
            expected.addAll(own(isSecure ? SECURE : PLAIN));
        }
        expected.addAll(inherited());
        expected.removeIf(line -> Severities.ofLine(line.keyword()) == Severity.INFO
                || line.entry().modes().get(mode.word()) == Verdict.IGNORED);
        return expected;
    }

    /** Whether a line is in force in the proxies of a listener. */
    boolean isInForce(Directive wanted, Farm farm) {
        return isHeeded(wanted, "frontend") && isInForce(wanted, farm.front())
                || isHeeded(wanted, "backend") && isInForce(wanted, farm.back());
    }

    /** Whether a line does something on one side of a listener; in a listen section only the side that is used counts. */
    private boolean isHeeded(Directive line, String side) {
        return vocabulary
                .directive(side, line.words().stream().map(Word::value).toList())
                .filter(entry -> !UNHEEDED.contains(entry.placement()))
                .isPresent();
    }

    /** Lines of a listener that say once more what the service says once, and that has an effect each time. */
    static List<Directive> repeated(Directive wanted, Farm farm) {
        boolean isAdded = wanted.entry().isRule() && wanted.words().get(1).is("add-header");
        String key = LineKey.of(wanted);
        return Stream.of(farm.front(), farm.back())
                .distinct()
                .filter(proxy -> isAdded)
                .flatMap(proxy -> proxy.understood(wanted.keyword()))
                .filter(line -> LineKey.of(line).equals(key))
                .skip(1)
                .toList();
    }

    private static boolean isInForce(Directive wanted, Proxy proxy) {
        String keyword = wanted.keyword();
        String key = LineKey.of(wanted);
        if (wanted.entry().isRule()) {
            return proxy.understood(keyword).map(LineKey::of).anyMatch(key::equals);
        }
        Optional<Directive> found =
                keyword.startsWith("option ") ? proxy.option(Set.of(keyword)) : proxy.inForce(keyword);
        return found.map(LineKey::of).filter(key::equals).isPresent();
    }

    /** A line as reports write it. */
    static String text(Directive line) {
        return line.words().stream().map(Word::value).collect(Collectors.joining(" "));
    }

    private List<Directive> own(String listener) {
        String back = ListenerText.backendName(listener);
        return lines(section -> section.name()
                .filter(name -> name.is(listener) || name.is(back))
                .isPresent());
    }

    private List<Directive> inherited() {
        return lines(section -> section.keyword().equals("defaults"));
    }

    private List<Directive> lines(Predicate<Section> where) {
        return sections().stream()
                .filter(where)
                .flatMap(section -> section.directives().stream())
                .filter(line -> !FieldLines.contain(line) && !line.keyword().equals("bind"))
                .toList();
    }
}
