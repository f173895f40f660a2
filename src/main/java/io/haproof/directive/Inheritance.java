package io.haproof.directive;

import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a proxy may take over from a defaults section, which is known as soon as its header is read. */
final class Inheritance {

    private static final Set<String> FRONTEND_RULES = Set.of("tcp-request connection", "tcp-request session");
    private static final Set<String> BACKEND_RULES = Set.of("tcp-response content");
    private static final Set<String> RULES =
            Set.of("http-request", "http-response", "http-after-response", "tcp-request content");

    private final Vocabulary vocabulary;
    private final Map<String, List<Section>> named = new HashMap<>();
    private final Map<Section, String> users = new HashMap<>();
    private final Map<String, Section> referenced = new HashMap<>();
    private @Nullable Section last;

    Inheritance(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What came of a header.
     *
     * @param problems what is wrong with it
     * @param stops whether HAProxy reads no further
     */
    record Outcome(List<Problem> problems, boolean stops) {}

    /** Follows a section of the kinds that take over from defaults. */
    Outcome enter(Section section) {
        boolean isDefaults = section.keyword().equals("defaults");
        List<Problem> problems = new ArrayList<>();
        Section base =
                section.base().map(word -> reference(section, word, problems)).orElse(isDefaults ? null : last);
        Optional<Problem> rules = base == null ? Optional.empty() : rules(section, base);
        rules.ifPresent(problems::add);
        boolean stops = rules.isPresent();
        if (isDefaults) {
            Optional<Problem> redefined = section.name().flatMap(this::redefined);
            redefined.ifPresent(problems::add);
            stops |= redefined.map(Problem::isFatal).orElse(false);
            section.name()
                    .ifPresent(name -> named.computeIfAbsent(name.value(), same -> new ArrayList<>())
                            .add(section));
            last = section;
        }
        return new Outcome(problems, stops);
    }

    private @Nullable Section reference(Section section, Word name, List<Problem> problems) {
        List<Section> found = named.getOrDefault(name.value(), List.of());
        if (found.isEmpty()) {
            return null;
        }
        referenced.putIfAbsent(name.value(), found.get(0));
        if (found.size() > 1) {
            String message = "there are " + found.size() + " sections defaults \"" + name + "\"";
            problem("ambiguous-defaults", Kind.DUPLICATE_SECTION, name.span(), message)
                    .map(problem ->
                            problem.seeAlso("one of them", found.get(0).header().wordsSpan()))
                    .ifPresent(problems::add);
        }
        if (!name.value().matches("[A-Za-z0-9_.:-]+")) {
            String message = "the name \"" + name + "\" holds a character that is not permitted where "
                    + section.keyword() + " asks for it";
            problem("bad-defaults-name", Kind.BAD_NAME_CHARACTER, name.span(), message)
                    .ifPresent(problems::add);
        }
        return found.get(found.size() - 1);
    }

    private Optional<Problem> redefined(Word name) {
        Section first = referenced.get(name.value());
        if (first == null) {
            return Optional.empty();
        }
        String message = "the section defaults \"" + name + "\" above is in use by its name already";
        return problem("redefined-defaults", Kind.DUPLICATE_SECTION, name.span(), message)
                .map(problem -> problem.seeAlso("defined here", first.header().wordsSpan()));
    }

    private Optional<Problem> rules(Section section, Section base) {
        boolean hasFrontend = has(base, FRONTEND_RULES);
        boolean hasBackend = has(base, BACKEND_RULES);
        if (!hasFrontend && !hasBackend && !has(base, RULES)) {
            return Optional.empty();
        }
        String kind = section.keyword();
        String other = users.putIfAbsent(base, kind);
        Optional<String> reason = Optional.empty();
        if (kind.equals("defaults") || kind.equals("listen")) {
            reason = Optional.of("a section " + kind + " cannot take over rules");
        } else if (other != null && !other.equals(kind)) {
            reason = Optional.of("a frontend and a backend cannot take over the same rules");
        } else if (kind.equals("backend") && hasFrontend) {
            reason = Optional.of("a backend cannot take over rules on connections and sessions");
        } else if (kind.equals("frontend") && hasBackend) {
            reason = Optional.of("a frontend cannot take over rules on responses");
        }
        return reason.map(
                message -> Problem.fatal(Kind.WRONG_SECTION, section.header().wordsSpan(), message)
                        .seeAlso("the rules are in this section", base.header().wordsSpan()));
    }

    private static boolean has(Section base, Set<String> keywords) {
        for (String keyword : keywords) {
            if (base.directives(keyword).stream().anyMatch(line -> line.isSound() && line.isCertain())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Problem> problem(String defect, Kind kind, Span span, String message) {
        return Problem.fatal(kind, span, message).judged(vocabulary.dialect().whole(defect));
    }
}
