package io.haproof.lint.config;

import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a configuration file says. Immutable. */
public final class ConfigFile {

    /** What it is called unless somebody says otherwise. */
    public static final String NAME = ".haproof.yaml";

    private final String name;
    private final List<Setting<?>> settings;
    private final List<Part> overrides;

    /**
     * What holds for some files.
     *
     * @param files the patterns of their paths
     * @param settings what holds
     */
    record Part(List<String> files, List<Setting<?>> settings) {}

    ConfigFile(String name, List<Setting<?>> settings, List<Part> overrides) {
        this.name = name;
        this.settings = List.copyOf(settings);
        this.overrides = List.copyOf(overrides);
    }

    /**
     * Reads a configuration file in YAML, or in JSON, which is YAML, too.
     *
     * @param source the file, by the name that messages call it
     * @param toolVersion the version of this tool, such as {@code 0.1.0}
     * @throws ConfigException with all that is wrong, or with {@code required-version} that this tool does not fit
     */
    public static ConfigFile read(Source source, String toolVersion) throws ConfigException {
        ConfigFile file = new ConfigReader(source).read();
        for (Setting<?> setting : file.settings) {
            if (setting.key().equals(Key.REQUIRED_VERSION)) {
                String range = setting.shown();
                if (!ToolRange.contains(range, toolVersion)) {
                    throw new ConfigException(setting.origin() + ": this file is for haproof \"" + range
                            + "\", but this is haproof " + toolVersion + "; use another version or change \""
                            + Key.REQUIRED_VERSION + '"');
                }
            }
        }
        return file;
    }

    /** The name that messages call it. */
    public String name() {
        return name;
    }

    /**
     * What it says for one file: what it says for all, then what the overrides say whose patterns fit, in their order.
     *
     * @param path the path of the file from the folder of this one, {@code /} between its parts
     */
    public List<Setting<?>> settingsFor(String path) {
        List<Setting<?>> all = new ArrayList<>(settings);
        for (Part override : overrides) {
            if (matches(override.files(), path)) {
                all.addAll(override.settings());
            }
        }
        return all;
    }

    /** The setting because of which a file is passed over, if it is. */
    public Optional<Setting<?>> ignoring(String path) {
        return settings.stream()
                .filter(setting -> setting.key().equals(Key.IGNORE))
                .filter(setting -> setting.value() instanceof List<?> patterns && matches(patterns, path))
                .findFirst();
    }

    private static boolean matches(List<?> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> Glob.of((String) pattern).matches(path));
    }
}
