package io.haproof.lint.rule.proxy;

import io.haproof.catalogue.ConverterEntry;
import io.haproof.catalogue.FetchEntry;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.syntax.SampleExpression;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports rules that use a stick table with keys of another type. */
public final class TableKeyType implements Rule {

    private static final Map<String, String> TYPES =
            Map.of("binary", "bin", "integer", "sint", "ip", "ipv4", "ipv4", "ipv4", "ipv6", "ipv6", "string", "str");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-table-key-type", "a stick table has keys of another type than what a rule puts in");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(TableKeyType::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            proxy.section().directives().stream()
                    .filter(line -> line.isCertain() && line.isSound() && usesTable(line, proxy))
                    .forEach(line -> check(model, proxy, line, context));
        }
    }

    private static boolean usesTable(Directive line, Proxy proxy) {
        int action = line.entry().words().size();
        boolean tracks =
                line.words().size() > action && line.words().get(action).value().startsWith("track-sc");
        return tracks && line.entry().isRule() || line.keyword().startsWith("stick ") && proxy.isBackend();
    }

    private static void check(Model model, Proxy proxy, Directive line, RuleContext context) {
        Optional<Argument> key = line.arguments().stream()
                .filter(argument -> argument.value() instanceof SampleExpression)
                .findFirst();
        Optional<String> type = table(model, proxy, line).flatMap(TableKeyType::type);
        if (key.isEmpty() || type.isEmpty()) {
            return;
        }
        SampleExpression expression = (SampleExpression) key.get().value();
        output(expression, context.vocabulary())
                .filter(given -> !context.vocabulary().canCast(given, type.get()))
                .ifPresent(given -> context.reportFatal(
                        expression.span(),
                        "a key of type " + given + " does not go into a table of type " + type.get()));
    }

    private static Optional<Directive> table(Model model, Proxy proxy, Directive line) {
        Optional<String> name = line.arguments().stream()
                .filter(argument -> argument.type().equals("ref")
                        && argument.hole().detail().equals("table"))
                .map(argument -> argument.text().value())
                .findFirst();
        Optional<Proxy> owner = name.isEmpty()
                ? Optional.of(proxy)
                : model.proxies().stream()
                        .filter(other -> other.name().equals(name.get()) && other.mayHaveTable())
                        .findFirst();
        return owner.flatMap(other -> other.understood("stick-table").findFirst());
    }

    private static Optional<String> type(Directive table) {
        List<Word> words = table.words();
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is("type")) {
                return Optional.ofNullable(TYPES.get(words.get(i + 1).value()));
            }
        }
        return Optional.empty();
    }

    /** The type of what an expression gives, if every name in it is known and it is of one type. */
    private static Optional<String> output(SampleExpression expression, Vocabulary vocabulary) {
        Optional<String> type = vocabulary
                .fetch(expression.fetch().name().value())
                .filter(fetch -> !fetch.buildDependent())
                .map(FetchEntry::out);
        for (SampleExpression.Call call : expression.converters()) {
            Optional<ConverterEntry> converter =
                    vocabulary.converter(call.name().value());
            Optional<String> before = type;
            type = converter
                    .filter(entry -> !entry.buildDependent())
                    .flatMap(entry -> entry.out().equals("same") ? before : Optional.of(entry.out()));
        }
        return type.filter(known -> !known.equals("any"));
    }
}
