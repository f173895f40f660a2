package io.haproof.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The formats that a report can be written in. */
public final class ReportFormats {

    private static final List<String> NAMES = List.of("text", "compact", "json");

    private static final Map<String, Supplier<ReportFormat>> FORMATS =
            Map.of("text", TextFormat::new, "compact", CompactFormat::new, "json", JsonFormat::new);

    private ReportFormats() {}

    /** The names of all formats, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    public static Optional<ReportFormat> named(String name) {
        return Optional.ofNullable(FORMATS.get(name)).map(Supplier::get);
    }
}
