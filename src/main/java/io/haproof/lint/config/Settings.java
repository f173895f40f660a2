package io.haproof.lint.config;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Target;
import io.haproof.catalogue.Version;
import io.haproof.lint.Linter;
import io.haproof.lint.RuleSettings;
import io.haproof.lint.option.Misfit;
import io.haproof.syntax.Environment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that is in force for one file, and where each of it comes from. Immutable. */
public final class Settings {

    private static final Comparator<Key<?>> ORDER =
            Comparator.<Key<?>>comparingInt(Settings::rank).thenComparing(Key::name);

    private static final String ENV = "env.";

    /** What holds if nobody says anything. */
    public static final Settings DEFAULTS = defaults();

    private final SortedMap<Key<?>, Setting<?>> all;

    private Settings(SortedMap<Key<?>, Setting<?>> all) {
        this.all = Collections.unmodifiableSortedMap(all);
    }

    private static int rank(Key<?> key) {
        int place = Key.all().indexOf(key);
        return place >= 0 ? place : Key.all().size();
    }

    private static Settings defaults() {
        SortedMap<Key<?>, Setting<?>> all = new TreeMap<>(ORDER);
        Key.all().forEach(key -> all.put(key, byDefault(key)));
        return new Settings(all);
    }

    private static <T> Setting<T> byDefault(Key<T> key) {
        return key.set(key.fallback(), Origin.DEFAULT);
    }

    /** The same with others, which count more; of several settings of one key the last counts. */
    public Settings with(List<? extends Setting<?>> others) {
        SortedMap<Key<?>, Setting<?>> changed = new TreeMap<>(ORDER);
        changed.putAll(all);
        others.forEach(setting -> changed.put(setting.key(), setting));
        return new Settings(changed);
    }

    /**
     * What environment variables set: {@code HAPROOF_HAPROXY}, {@code HAPROOF_FAIL_ON} and so on, if they are not empty.
     *
     * @throws ConfigException naming each that holds what it cannot
     */
    public static List<Setting<?>> ofEnvironment(Map<String, String> variables) throws ConfigException {
        List<Setting<?>> settings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Key<?> key : Key.inEnvironment()) {
            String variable = key.environmentVariable();
            String text = variables.getOrDefault(variable, "");
            if (!text.isEmpty()) {
                try {
                    settings.add(key.parse(text, Origin.environment(variable)));
                } catch (Misfit misfit) {
                    problems.add(variable + ": " + misfit.message());
                }
            }
        }
        ConfigException.throwIfAny(problems);
        return settings;
    }

    /** What is set, with its origin. */
    @SuppressWarnings("unchecked") // a key and its setting are of one type
    public <T> Setting<T> setting(Key<T> key) {
        Setting<?> found = all.get(key);
        return found == null ? byDefault(key) : (Setting<T>) found;
    }

    /** What is set. */
    public <T> T get(Key<T> key) {
        return setting(key).value();
    }

    /** All settings in the order in which they are shown; of rules and variables only those that somebody set. */
    public Collection<Setting<?>> all() {
        return all.values();
    }

    /** The versions of HAProxy, oldest first, with what is to be known of them. */
    public List<Target> targets() {
        Map<Version, Target> targets = new TreeMap<>();
        for (String version : get(Key.HAPROXY)) {
            Target target = Catalogue.load().resolve(version);
            targets.merge(target.version(), target, (one, other) -> one.note().isPresent() ? one : other);
        }
        return List.copyOf(targets.values());
    }

    /** What is wanted of the rules. */
    public RuleSettings rules() {
        RuleSettings rules = RuleSettings.DEFAULT;
        for (Setting<?> setting : all.values()) {
            rules = setting.applied(rules);
        }
        return rules;
    }

    /**
     * The linters that do what is set, one for each version, oldest first.
     *
     * @param variables variables that texts may refer to and that {@code env} does not set
     * @param others what is known of every other variable
     */
    public List<Linter> linters(Map<String, String> variables, Environment.Value others) {
        Map<String, String> known = variables(variables);
        RuleSettings rules = rules();
        return targets().stream()
                .map(target -> Linter.forTarget(target.version())
                        .withPlatform(get(Key.PLATFORM))
                        .withPartial(get(Key.PARTIAL))
                        .withSettings(rules)
                        .withSuppressions(get(Key.INLINE_IGNORE))
                        .withEnvironment(Environment.of(known, others)))
                .toList();
    }

    /**
     * The variables that texts may refer to.
     *
     * @param others those that {@code env} does not set
     */
    public Map<String, String> variables(Map<String, String> others) {
        Map<String, String> known = new LinkedHashMap<>(others);
        for (Setting<?> setting : all.values()) {
            String name = setting.key().name();
            if (name.startsWith(ENV)) {
                known.put(name.substring(ENV.length()), (String) setting.value());
            }
        }
        return known;
    }

    /** Whether others ask for the same, wherever they say so. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values().equals(settings.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        all.forEach((key, setting) -> values.put(key.name(), setting.value()));
        return values;
    }

    @Override
    public String toString() {
        return all.values().toString();
    }
}
