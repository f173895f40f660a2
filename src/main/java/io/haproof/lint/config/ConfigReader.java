package io.haproof.lint.config;

import io.haproof.directive.Suggestion;
import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.option.Misfit;
import io.haproof.lint.option.OptionType;
import io.haproof.lint.option.RuleOption;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.DocumentReader;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one configuration file, and says everything that is wrong with it. */
final class ConfigReader {

    static final String RULES = "rules";
    static final String ENV = "env";
    static final String OVERRIDES = "overrides";
    static final String FILES = "files";
    static final String SEVERITY = "severity";

    private final Source source;
    private final List<Problem> problems = new ArrayList<>();

    private record Problem(Span span, String message) {}

    ConfigReader(Source source) {
        this.source = source;
    }

    ConfigFile read() throws ConfigException {
        if (!source.isUtf8()) {
            throw new ConfigException(source.name() + ": the file is not in UTF-8; expected UTF-8");
        }
        if (source.text().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            return new ConfigFile(source.name(), List.of(), List.of());
        }
        Value root = root();
        List<Setting<?>> settings = new ArrayList<>();
        List<ConfigFile.Part> overrides = new ArrayList<>();
        if (root instanceof Value.Fields fields) {
            for (Value.Member member : fields.members()) {
                if (member.name().equals(OVERRIDES)) {
                    overrides(member.value(), overrides);
                } else {
                    member(member, names(List.of(OVERRIDES)), settings);
                }
            }
        } else {
            problem(OptionType.misfit(root, "an object with the keys of a configuration"));
        }
        ConfigException.throwIfAny(problems.stream()
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .map(problem -> place(problem.span()) + ": " + problem.message())
                .toList());
        return new ConfigFile(source.name(), settings, overrides);
    }

    private Value root() throws ConfigException {
        try {
            return DocumentReader.read(source, Notation.YAML);
        } catch (DocumentException broken) {
            throw new ConfigException('"' + source.name() + "\" " + broken.getMessage());
        }
    }

    private Origin place(Span span) {
        return Origin.file(source.name(), source.lines().position(span.start()));
    }

    private void problem(Misfit misfit) {
        problems.add(new Problem(misfit.span(), misfit.message()));
    }

    /** All names that may stand at a place. */
    private static List<String> names(List<String> others) {
        List<String> names = new ArrayList<>(List.of(RULES, ENV));
        Key.all().forEach(key -> names.add(key.name()));
        names.addAll(others);
        return names.stream().sorted().toList();
    }

    private void member(Value.Member member, List<String> names, List<Setting<?>> settings) {
        Optional<Key<?>> key = Key.all().stream()
                .filter(known -> known.name().equals(member.name()))
                .findFirst();
        if (key.isPresent()) {
            take(key.get(), member.nameSpan(), member.value(), settings);
        } else if (member.name().equals(RULES)) {
            fields(member.value(), "an object with the ids of rules").forEach(rule -> rule(rule, settings));
        } else if (member.name().equals(ENV)) {
            fields(member.value(), "an object with the names of variables")
                    .forEach(variable ->
                            take(Key.variable(variable.name()), variable.nameSpan(), variable.value(), settings));
        } else {
            unknown("unknown key", member, names);
        }
    }

    private <T> void take(Key<T> key, Span place, Value value, List<Setting<?>> settings) {
        try {
            settings.add(key.read(value, place(place)));
        } catch (Misfit misfit) {
            problem(misfit);
        }
    }

    private List<Value.Member> fields(Value value, String expected) {
        if (value instanceof Value.Fields fields) {
            return fields.members();
        }
        if (!value.isEmpty()) {
            problem(OptionType.misfit(value, expected));
        }
        return List.of();
    }

    private void unknown(String what, Value.Member member, List<String> names) {
        String help = Suggestion.nearest(member.name(), names)
                .map(Suggestion::question)
                .orElse("; expected " + (names.size() == 1 ? "" : "one of ") + String.join(", ", names));
        problems.add(new Problem(member.nameSpan(), what + " \"" + DocumentText.escaped(member.name()) + '"' + help));
    }

    private void rule(Value.Member member, List<Setting<?>> settings) {
        Map<String, RuleInfo> known = new LinkedHashMap<>();
        BuiltInRules.all().stream().map(Rule::info).forEach(rule -> known.put(rule.id(), rule));
        RuleInfo rule = known.get(member.name());
        if (rule == null) {
            String help = Suggestion.nearest(member.name(), known.keySet())
                    .map(Suggestion::question)
                    .orElse("; \"haproof rules\" lists them");
            problems.add(new Problem(
                    member.nameSpan(), "unknown rule \"" + DocumentText.escaped(member.name()) + '"' + help));
        } else if (member.value() instanceof Value.Fields options) {
            options.members().forEach(option -> option(rule, option, settings));
        } else {
            take(Key.level(rule), member.nameSpan(), member.value(), settings);
        }
    }

    private void option(RuleInfo rule, Value.Member member, List<Setting<?>> settings) {
        if (member.name().equals(SEVERITY)) {
            take(Key.level(rule), member.nameSpan(), member.value(), settings);
            return;
        }
        Optional<RuleOption<?>> option = rule.options().stream()
                .filter(known -> known.name().equals(member.name()))
                .findFirst();
        if (option.isPresent()) {
            take(Key.option(rule, option.get()), member.nameSpan(), member.value(), settings);
        } else {
            List<String> names = new ArrayList<>(List.of(SEVERITY));
            rule.options().forEach(known -> names.add(known.name()));
            unknown("the rule \"" + rule.id() + "\" has no option", member, names);
        }
    }

    private void overrides(Value value, List<ConfigFile.Part> overrides) {
        if (!(value instanceof Value.Items list)) {
            problem(OptionType.misfit(value, "a list of objects with \"" + FILES + '"'));
            return;
        }
        for (Value item : list.items()) {
            if (item instanceof Value.Fields fields) {
                override(fields, overrides);
            } else {
                problem(OptionType.misfit(item, "an object with \"" + FILES + '"'));
            }
        }
    }

    private void override(Value.Fields fields, List<ConfigFile.Part> overrides) {
        List<String> files = new ArrayList<>();
        List<Setting<?>> settings = new ArrayList<>();
        if (fields.find(FILES).isEmpty()) {
            problems.add(new Problem(
                    fields.span(), "the override says not for which files; expected patterns in \"" + FILES + '"'));
        }
        for (Value.Member member : fields.members()) {
            Optional<Key<?>> key = Key.all().stream()
                    .filter(known -> known.name().equals(member.name()))
                    .filter(known -> known.scope() == Key.Scope.PROJECT)
                    .findFirst();
            if (member.name().equals(FILES)) {
                try {
                    files.addAll(Glob.type().oneOrMore().read(member.value()));
                } catch (Misfit misfit) {
                    problem(misfit);
                }
            } else if (key.isPresent() || member.name().equals(OVERRIDES)) {
                problems.add(new Problem(
                        member.nameSpan(),
                        '"' + member.name() + "\" cannot stand in an override; expected it at the top of the file"));
            } else {
                member(member, namesInOverride(), settings);
            }
        }
        overrides.add(new ConfigFile.Part(files, settings));
    }

    private static List<String> namesInOverride() {
        List<String> names = new ArrayList<>(List.of(RULES, ENV, FILES));
        Key.all().stream().filter(key -> key.scope() == Key.Scope.FILE).forEach(key -> names.add(key.name()));
        return names.stream().sorted().toList();
    }
}
