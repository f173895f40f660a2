package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.listener.ApiWord;
import io.haproof.listener.CheckMethod;
import io.haproof.listener.HttpCheck;
import io.haproof.listener.Patterns;
import io.haproof.syntax.Word;
import io.haproof.translate.Loss.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How an HTTP listener checks its servers. */
final class HealthCheckLift {

    static final String HTTP = "option httpchk";

    /** The options of which only one can be on. */
    static final Set<String> OPTIONS = Set.of(
            HTTP,
            "option ldap-check",
            "option mysql-check",
            "option pgsql-check",
            "option redis-check",
            "option smtpchk",
            "option spop-check",
            "option ssl-hello-chk",
            "option tcp-check");

    private static final String FIELD = "Option.Httpchk";
    private static final String ANY = "*";
    private static final Pattern URI = Pattern.compile(Patterns.URI);
    private static final int FIRST = 2;

    private HealthCheckLift() {}

    /** The check that is in force, if it is one that a listener can have. */
    static Optional<HttpCheck> of(Draft draft) {
        Optional<Directive> line =
                draft.back().option(OPTIONS).filter(option -> option.keyword().equals(HTTP));
        if (line.isEmpty()) {
            return Optional.empty();
        }
        draft.report().use(line.get());
        CheckRequest request = CheckRequest.of(draft, line.get());
        request.surplus().forEach(words -> reportSurplus(draft, words));
        if (!fits(request)) {
            draft.report()
                    .dropped(
                            request.uriPlace(),
                            Severity.ERROR,
                            Reason.HTTPCHK_URI,
                            "the URI of the check does not fit the API's pattern; servers are checked by connecting",
                            draft.field(FIELD + ".Uri"));
            return Optional.empty();
        }
        Optional<CheckMethod> method = ApiWord.find(CheckMethod.class, request.method());
        if (method.isEmpty()) {
            draft.report()
                    .altered(
                            request.methodPlace(),
                            Severity.ERROR,
                            Reason.HTTPCHK_METHOD,
                            "method \"" + request.method() + "\" has no field; GET takes its place",
                            draft.field(FIELD + ".Method"));
        }
        return Optional.of(new HttpCheck(method.orElse(CheckMethod.GET), request.uri()));
    }

    /** Words of an {@code option httpchk} line behind the method and the URI. */
    static List<Word> behind(Directive line) {
        List<Word> words = line.words();
        return words.size() > FIRST + 2 ? words.subList(FIRST + 2, words.size()) : List.of();
    }

    private static boolean fits(CheckRequest request) {
        boolean mayBeAny = request.method().equals(CheckMethod.OPTIONS.word());
        return URI.matcher(request.uri()).matches()
                && (mayBeAny || !request.uri().equals(ANY));
    }

    private static void reportSurplus(Draft draft, CheckRequest.Surplus words) {
        draft.report()
                .dropped(
                        words.place(),
                        Severity.WARNING,
                        Reason.HTTPCHK_VERSION,
                        "\"" + words.name() + "\" of the check has no field",
                        draft.field(FIELD));
    }
}
