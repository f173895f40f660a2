package io.haproof.catalogue;

import io.haproof.catalogue.Dialect.Conditions;
import io.haproof.catalogue.Dialect.Files;
import io.haproof.catalogue.Dialect.Implied;
import io.haproof.catalogue.Dialect.Predicate;
import io.haproof.catalogue.Dialect.Times;
import io.haproof.catalogue.Dialect.Variables;
import io.haproof.catalogue.Dialect.Words;
import io.haproof.catalogue.DirectiveEntry.Surplus;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.syntax.BlockCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes the dialect of one version out of the table of all. */
final class DialectReader {
    private final Families families;
    private final EntryReader reader;
    private final int index;

    DialectReader(Families families, EntryReader reader, int index) {
        this.families = families;
        this.reader = reader;
        this.index = index;
    }

    Dialect dialect() {
        return new Dialect(
                words(table("words")),
                variables(table("variables")),
                files(table("files")),
                conditions(table("conditions")),
                times(table("times")),
                implied(table("implied")),
                verdict(table("samples"), "empty-parentheses"),
                reader.flag(table("samples"), "named-log-items"),
                reader.names(table("negatable")),
                reader.names(table("defaultable")),
                reader.names(table("features")),
                reader.names(table("given-features")),
                reader.names(table("stopping")),
                reader.names(table("http-lines")),
                reader.names(table("layer-6-conditions")),
                reader.names(table("strict-conditions")),
                ruleOrder(table("rule-order")),
                reader.verdicts(table("wholes")));
    }

    private Fields table(String name) {
        return families.entry("dialects", name);
    }

    private Words words(Fields table) {
        return new Words(
                number(table, "maximum").orElseThrow(),
                reader.flag(table, "trailing-blank-counts"),
                reader.flag(table, "trailing-comment-counts"),
                verdict(table, "empty-word"),
                reader.flag(table, "hex-needs-room"),
                reader.flag(table, "quotes-in-arguments"),
                reader.flag(table, "in-place"));
    }

    private Variables variables(Fields table) {
        return new Variables(
                reader.flag(table, "expands-to-words"),
                reader.flag(table, "takes-defaults"),
                reader.flag(table, "unset-swallows-quote"),
                reader.names(table.sub("pseudo")),
                reader.names(table.sub("preset")));
    }

    private Files files(Fields table) {
        Optional<Integer> errors = number(table, "maximum-errors");
        return new Files(
                verdict(table, "missing-final-newline"),
                verdict(table, "nul"),
                errors.map(OptionalInt::of).orElse(OptionalInt.empty()),
                reader.flag(table, "long-lines-miscounted"),
                reader.flag(table, "read-twice"));
    }

    private Conditions conditions(Fields table) {
        BlockCondition.Form form = BlockCondition.Form.valueOf(
                EntryReader.upper(reader.word(table, "form").orElse("none")));
        Surplus surplus =
                Surplus.valueOf(EntryReader.upper(reader.word(table, "surplus").orElse("refused")));
        List<String> directives = table.words("directives");
        Map<String, Predicate> predicates = new LinkedHashMap<>();
        table.sub("predicates").fields().forEach((name, value) -> {
            Fields predicate = (Fields) value;
            if (families.known(predicate).contains(index)) {
                predicates.put(name, predicate(predicate));
            }
        });
        return new Conditions(form, surplus, number(table, "maximum-depth").orElse(0), directives, predicates);
    }

    private static Predicate predicate(Fields predicate) {
        List<SampleArgument> arguments =
                predicate.words("args").stream().map(SampleTables::argument).toList();
        int mandatory = (int)
                arguments.stream().filter(argument -> !argument.optional()).count();
        return new Predicate(arguments.stream().map(SampleArgument::type).toList(), mandatory);
    }

    private Times times(Fields table) {
        return new Times(verdict(table, "text"), verdict(table, "bare-unit"), reader.flag(table, "wraps"));
    }

    private Implied implied(Fields table) {
        Optional<Integer> connections = number(table, "maxconn");
        return new Implied(
                reader.word(table, "balance").orElseThrow(),
                connections.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private List<List<Set<String>>> ruleOrder(Fields table) {
        List<List<Set<String>>> orders = new ArrayList<>();
        table.fields()
                .keySet()
                .forEach(name -> orders.add(reader.words(table, name).stream()
                        .map(kinds -> Set.of(kinds.split(", ", -1)))
                        .toList()));
        return orders;
    }

    private Verdict verdict(Fields table, String field) {
        return Families.verdict(reader.word(table, field).orElse("accepted"));
    }

    private Optional<Integer> number(Fields table, String field) {
        return reader.word(table, field).map(Integer::valueOf);
    }
}
