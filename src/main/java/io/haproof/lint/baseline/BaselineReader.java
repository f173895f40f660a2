package io.haproof.lint.baseline;

import io.haproof.lint.config.ConfigException;
import io.haproof.lint.option.Misfit;
import io.haproof.lint.option.OptionType;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.DocumentReader;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads the file of a baseline. Fields that it does not know are passed over: within one version fields are only added. */
final class BaselineReader {

    static final String VERSION = "schemaVersion";
    static final String ENTRIES = "entries";
    static final String PATH = "path";
    static final String RULE = "rule";
    static final String FATAL = "fatal";
    static final String FINGERPRINT = "fingerprint";
    static final String COUNT = "count";

    private static final OptionType<String> TEXT = OptionType.string("a text");
    private static final OptionType<Long> NUMBER = OptionType.wholeNumber(1, Integer.MAX_VALUE);

    private final Source source;

    BaselineReader(Source source) {
        this.source = source;
    }

    Baseline read() throws ConfigException {
        try {
            Value root = DocumentReader.read(source, Notation.JSON);
            long version = field(root, VERSION, NUMBER);
            if (version > Baseline.SCHEMA_VERSION) {
                throw new ConfigException('"' + source.name() + "\" is a baseline of version " + version
                        + ", but this haproof reads version " + Baseline.SCHEMA_VERSION
                        + "; use a newer haproof, or delete the file and write it again");
            }
            List<BaselineEntry> entries = new ArrayList<>();
            Value list = member(root, ENTRIES, "an object with \"" + ENTRIES + '"');
            if (!(list instanceof Value.Items items)) {
                throw OptionType.misfit(list, "a list");
            }
            for (Value item : items.items()) {
                entries.add(entry(item));
            }
            return new Baseline(entries);
        } catch (DocumentException broken) {
            throw new ConfigException("the baseline \"" + source.name() + "\" " + broken.getMessage());
        } catch (Misfit misfit) {
            throw new ConfigException(
                    source.name() + ':' + source.lines().position(misfit.span().start()) + ": " + misfit.message());
        }
    }

    private static BaselineEntry entry(Value item) throws Misfit {
        boolean isFatal = item instanceof Value.Fields fields
                && fields.find(FATAL).isPresent()
                && field(item, FATAL, OptionType.yesOrNo());
        return new BaselineEntry(
                field(item, PATH, TEXT),
                field(item, RULE, TEXT),
                isFatal,
                field(item, FINGERPRINT, TEXT),
                field(item, COUNT, NUMBER).intValue());
    }

    private static <T> T field(Value object, String name, OptionType<T> type) throws Misfit {
        return type.read(member(object, name, "an object with \"" + name + '"'));
    }

    private static Value member(Value object, String name, String expected) throws Misfit {
        if (object instanceof Value.Fields fields) {
            return fields.find(name)
                    .map(Value.Member::value)
                    .orElseThrow(() -> new Misfit(object.span(), "the field \"" + name + "\" is missing"));
        }
        throw OptionType.misfit(object, expected);
    }
}
