package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks values of {@code global} and {@code cache} sections that have to fit to each other. */
final class SettledValues {

    private static final Set<String> KINDS = Set.of("global", "cache");
    private static final Pattern SET = Pattern.compile("all|odd|even|([0-9]{1,4})(?:(-)([0-9]{0,4}))?");
    private static final String AUTOMATIC = "auto:";
    private static final int MOST = 64;
    private static final int MOST_CPUS = 1024;
    private static final long UNSIGNED = 0xffffffffL;
    private static final long HALF_OF_A_MEGABYTE = 512L * 1024;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Word> adjusted = new HashMap<>();

    private SettledValues() {}

    /** What does not fit, in the order of the text. */
    static List<Problem> problems(List<Section> sections) {
        SettledValues values = new SettledValues();
        for (Section section : sections) {
            if (KINDS.contains(section.keyword())) {
                section.directives().stream()
                        .filter(line -> line.isCertain() && line.isSound())
                        .forEach(line -> values.check(section, line));
            }
        }
        return values.problems;
    }

    private void check(Section section, Directive line) {
        switch (section.keyword() + ' ' + line.keyword()) {
            case "global cpu-map" -> checkMap(line);
            case "global h1-case-adjust" ->
                checkCase(line.words().get(1), line.words().get(2));
            case "cache max-object-size" -> checkObjects(section, line.words().get(1));
            case "cache total-max-size" -> checkCache(section, line);
            default -> {}
        }
    }

    private void checkCase(Word from, Word to) {
        if (!from.value().equalsIgnoreCase(to.value())) {
            String message =
                    "\"" + to + "\" is another name than \"" + from + "\"; expected the same letters in other cases";
            problems.add(Problem.fatal(Kind.BAD_VALUE, to.span(), message));
            return;
        }
        Word first = adjusted.putIfAbsent(from.value(), from);
        if (first != null) {
            problems.add(Problem.fatal(Kind.DUPLICATE_ID, from.span(), "\"" + from + "\" is adjusted twice")
                    .seeAlso("the first time", first.span()));
        }
    }

    private void checkObjects(Section cache, Word size) {
        long most = size(lastSize(cache)) * HALF_OF_A_MEGABYTE;
        long largest = NumberFormat.LENIENT.read(size.value()).value().longValue() & UNSIGNED;
        if (most > 0 && largest > most) {
            String message = "an object can have half of the cache; expected at most " + most;
            problems.add(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, size.span(), message));
        }
    }

    /** Only the last size counts, and must be one. */
    private void checkCache(Section cache, Directive line) {
        Optional<Directive> last = lastSize(cache);
        if (last.equals(Optional.of(line)) && size(last) <= 0) {
            String message = "the cache has no size; expected a number of megabytes, at least 1";
            problems.add(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, line.line().wordsSpan(), message));
        }
    }

    private static Optional<Directive> lastSize(Section cache) {
        return cache.directives().stream()
                .filter(line -> line.keyword().equals("total-max-size"))
                .reduce((first, second) -> second)
                .filter(line -> line.isCertain() && line.isSound());
    }

    /** The megabytes of a cache; 0 where nothing says how many. */
    private static int size(Optional<Directive> line) {
        return line.filter(found -> found.words().size() > 1)
                .map(found -> NumberFormat.LENIENT
                        .read(found.words().get(1).value())
                        .value()
                        .intValue())
                .orElse(0);
    }

    /** With {@code auto:} each process or thread gets a processor of its own, so there must be as many of both. */
    private void checkMap(Directive line) {
        String who = line.words().get(1).value();
        if (!who.startsWith(AUTOMATIC)) {
            return;
        }
        String[] parts = who.substring(AUTOMATIC.length()).split("/", -1);
        BitSet cpus = new BitSet();
        for (Word word : line.words().subList(2, line.words().size())) {
            for (String part : word.value().split(",", -1)) {
                if (!part.matches("[0-9]{1,4}(-[0-9]{1,4})?")) {
                    return;
                }
                set(part, MOST_CPUS).ifPresent(cpus::or);
            }
        }
        int groups = set(parts[0], MOST).map(BitSet::cardinality).orElse(-1);
        int threads =
                parts.length > 1 ? set(parts[1], MOST).map(BitSet::cardinality).orElse(-1) : 0;
        boolean areKnown = groups >= 0 && threads >= 0;
        if (areKnown && groups != cpus.cardinality() && threads != cpus.cardinality()) {
            String message = "there are " + cpus.cardinality() + " processors; expected as many processes or threads";
            problems.add(Problem.fatal(Kind.BAD_VALUE, line.words().get(1).span(), message));
        }
    }

    private static Optional<BitSet> set(String text, int most) {
        Matcher matcher = SET.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BitSet set = new BitSet();
        if (matcher.group(1) == null) {
            for (int i = text.equals("even") ? 2 : 1; i <= most; i += text.equals("all") ? 1 : 2) {
                set.set(i);
            }
            return Optional.of(set);
        }
        int low = Integer.parseInt(matcher.group(1));
        String end = matcher.group(3);
        int high = matcher.group(2) == null ? low : end.isEmpty() ? most : Integer.parseInt(end);
        set.set(Math.min(low, high), Math.max(low, high) + 1);
        return Optional.of(set);
    }
}
