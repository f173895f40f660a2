package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.listener.ListenerMode;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import io.haproof.translate.Loss.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The addresses that may use a listener: those that the first rule spares that refuses all others. */
final class WhiteListLift {

    private static final String FIELD = "AclWhiteList";
    private static final String HTTP_RULE = "http-request";
    private static final String CONNECTION_RULE = "tcp-request connection";
    private static final String SESSION_RULE = "tcp-request session";
    private static final String DENY = "deny";

    private WhiteListLift() {}

    /**
     * The white list of a listener.
     *
     * @param isRelay whether it takes the address of the client from a balancer in front of it
     */
    static List<String> of(Draft draft, boolean isRelay) {
        Optional<List<String>> list = Optional.empty();
        Set<Proxy> sides = new LinkedHashSet<>(List.of(draft.front(), draft.back()));
        for (Proxy side : sides) {
            for (Directive line : side.section().directives()) {
                if (!isRefusal(line, draft.mode()) || !isAsked(line, side, draft) || !isList(line, side)) {
                    continue;
                }
                draft.report().use(line);
                if (list.isEmpty()) {
                    list = Optional.of(read(draft, side, line));
                    reportForm(draft, line, isRelay);
                } else {
                    reportSecond(draft, line);
                }
            }
        }
        return list.orElse(List.of());
    }

    /** Connections are judged where they come in: the rules of a proxy that gets requests from another one are not asked. */
    private static boolean isAsked(Directive line, Proxy side, Draft draft) {
        return line.keyword().equals(HTTP_RULE) || side.equals(draft.front());
    }

    private static boolean isList(Directive rule, Proxy side) {
        return Stranger.of(rule, side)
                .filter(stranger -> stranger.known().stream()
                        .anyMatch(pattern -> WhiteListEntry.of(pattern.value()).isPresent()))
                .isPresent();
    }

    private static boolean isRefusal(Directive line, ListenerMode mode) {
        if (!line.isCertain() || !line.isSound() || !line.prefix().isEmpty()) {
            return false;
        }
        return switch (line.keyword()) {
            case HTTP_RULE -> mode == ListenerMode.HTTP && (isAction(line, DENY) || isAction(line, "reject"));
            case CONNECTION_RULE, SESSION_RULE -> isAction(line, "reject");
            default -> false;
        };
    }

    private static boolean isAction(Directive line, String action) {
        int at = line.entry().words().size();
        return line.words().size() > at && line.words().get(at).is(action);
    }

    private static List<String> read(Draft draft, Proxy side, Directive rule) {
        Stranger stranger = Stranger.of(rule, side).orElseThrow();
        List<String> networks = new ArrayList<>();
        for (Excerpt pattern : stranger.known()) {
            WhiteListEntry.of(pattern.value())
                    .ifPresentOrElse(networks::add, () -> reportPattern(draft, stranger, rule, pattern));
        }
        stranger.lines().forEach(draft.report()::use);
        return networks;
    }

    /** Another listener that shares the line may have it for its own. */
    private static void reportSecond(Draft draft, Directive rule) {
        draft.report()
                .dropped(
                        draft.place(rule),
                        Severity.ERROR,
                        Reason.NO_FIELD,
                        "a listener has one white list, the first; this one is not asked any more");
    }

    private static void reportPattern(Draft draft, Stranger stranger, Directive rule, Excerpt pattern) {
        Directive line = stranger.lines().stream()
                .filter(acl -> acl.line().span().contains(pattern.raw().start()))
                .findFirst()
                .orElse(rule);
        draft.report()
                .dropped(
                        draft.place(line).at(pattern.raw()),
                        Severity.ERROR,
                        Reason.NO_FIELD,
                        "\"" + pattern + "\" is no address or network; it is left out, so that it is refused",
                        draft.field(FIELD));
    }

    private static void reportForm(Draft draft, Directive rule, boolean isRelay) {
        boolean isHttp = draft.mode() == ListenerMode.HTTP;
        boolean isTcpRule = !rule.keyword().equals(HTTP_RULE);
        if (isHttp && (isTcpRule || !isAction(rule, DENY))) {
            report(draft, rule, Severity.INFO, "strangers get a 403 instead of a closed connection");
        } else if (isHttp && !isPlainDeny(rule)) {
            report(draft, rule, Severity.INFO, "strangers get a plain 403");
        } else if (isRelay && rule.keyword().equals(CONNECTION_RULE)) {
            report(
                    draft,
                    rule,
                    Severity.WARNING,
                    "behind accept-proxy this rule sees the relay; with EnableRepeaterMode the white list is about the"
                            + " client in the PROXY header");
        }
    }

    /** Whether the condition follows the action at once. */
    private static boolean isPlainDeny(Directive rule) {
        int at = rule.entry().words().size() + 1;
        return rule.words().get(at).is("if") || rule.words().get(at).is("unless");
    }

    private static void report(Draft draft, Directive rule, Severity severity, String message) {
        List<Word> words = rule.words();
        Span verdict =
                words.get(0).span().to(words.get(rule.entry().words().size()).span());
        draft.report()
                .altered(draft.place(rule).at(verdict), severity, Reason.REFUSAL_FORM, message, draft.field(FIELD));
    }
}
