package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The request of a health check: that of {@code option httpchk}, changed by {@code http-check send} beside it.
 *
 * @param method the method
 * @param methodPlace the line that says it
 * @param uri the path
 * @param uriPlace the words that say it
 * @param surplus what else the lines ask for
 */
record CheckRequest(String method, LossPlace methodPlace, String uri, LossPlace uriPlace, List<Surplus> surplus) {

    private static final int FIRST = 2;
    private static final String RULE = "http-check";
    private static final String SEND = "send";

    /** Words that a listener has no place for, and what they are called. */
    record Surplus(String name, LossPlace place) {}

    /** The request of an {@code option httpchk} line that is in force. */
    static CheckRequest of(Draft draft, Directive option) {
        CheckRequest request = ofOption(draft, option);
        Optional<Directive> send = send(draft.back(), option);
        if (send.isEmpty()) {
            return request;
        }
        draft.report().use(send.get());
        return request.with(draft.place(send.get()), WordGroups.of(send.get(), FIRST));
    }

    private static CheckRequest ofOption(Draft draft, Directive option) {
        List<Word> words = option.words();
        LossPlace line = draft.place(option);
        List<Surplus> surplus = new ArrayList<>();
        List<Word> behind = HealthCheckLift.behind(option);
        if (!behind.isEmpty()) {
            Word last = behind.get(behind.size() - 1);
            surplus.add(new Surplus("version", line.at(behind.get(0).span().to(last.span()))));
        }
        if (words.size() > FIRST + 1) {
            Word uri = words.get(FIRST + 1);
            return new CheckRequest(words.get(FIRST).value(), line, uri.value(), line.at(uri.span()), surplus);
        }
        if (words.size() > FIRST) {
            Word uri = words.get(FIRST);
            return new CheckRequest("OPTIONS", line, uri.value(), line.at(uri.span()), surplus);
        }
        return new CheckRequest("OPTIONS", line, "/", line, surplus);
    }

    /** The first request of the rules in force; those of defaults count only where the option comes from there, too. */
    private static Optional<Directive> send(Proxy back, Directive option) {
        Optional<Directive> own = first(back.understood(RULE).toList());
        boolean isOwnOption = option.line().number() > back.section().header().number();
        if (own.isPresent() || isOwnOption || back.own(RULE).findAny().isPresent()) {
            return own;
        }
        return back.inherited().stream()
                .map(section -> section.directives().stream()
                        .filter(line -> line.keyword().equals(RULE) && line.isCertain() && line.isSound())
                        .toList())
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .flatMap(CheckRequest::first);
    }

    private static Optional<Directive> first(List<Directive> rules) {
        return rules.stream()
                .filter(rule -> rule.words().size() > 1 && rule.words().get(1).is(SEND))
                .findFirst();
    }

    private CheckRequest with(LossPlace line, List<List<Word>> groups) {
        CheckRequest changed = this;
        for (List<Word> group : groups) {
            changed = changed.with(line, group.get(0), group.get(group.size() - 1));
        }
        return changed;
    }

    private CheckRequest with(LossPlace line, Word name, Word last) {
        LossPlace words = line.at(name.span().to(last.span()));
        return switch (name.value()) {
            case "meth" -> new CheckRequest(last.value(), line, uri, uriPlace, surplus);
            case "uri" -> new CheckRequest(method, methodPlace, last.value(), line.at(last.span()), surplus);
            // What is made when the request is sent cannot be written down: this fits no pattern.
            case "uri-lf" -> new CheckRequest(method, methodPlace, "", words, surplus);
            case "comment" -> this;
            default -> {
                List<Surplus> more = new ArrayList<>(surplus);
                more.add(new Surplus(name.value(), words));
                yield new CheckRequest(method, methodPlace, uri, uriPlace, more);
            }
        };
    }
}
