package io.haproof.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The formats that a report can be written in. */
public final class ReportFormats {

    private static final Map<String, Supplier<ReportFormat>> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("text", TextFormat::new);
        FORMATS.put("compact", CompactFormat::new);
        FORMATS.put("json", JsonFormat::new);
        FORMATS.put("sarif", SarifFormat::new);
        FORMATS.put("github", GithubFormat::new);
        FORMATS.put("gitlab", GitlabFormat::new);
        FORMATS.put("junit", JunitFormat::new);
        FORMATS.put("checkstyle", CheckstyleFormat::new);
        FORMATS.put("html", HtmlFormat::new);
    }

    private ReportFormats() {}

    /** The names of all formats, the default first. */
    public static List<String> names() {
        return List.copyOf(FORMATS.keySet());
    }

    public static Optional<ReportFormat> named(String name) {
        return Optional.ofNullable(FORMATS.get(name)).map(Supplier::get);
    }
}
