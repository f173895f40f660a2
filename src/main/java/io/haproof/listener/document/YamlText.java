package io.haproof.listener.document;

import io.haproof.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Writes YAML in blocks. A text stands in quotes if any reader of YAML might take it for something else. */
final class YamlText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final ImplicitTuple UNTYPED = new ImplicitTuple(true, true);

    /** What is written stands nowhere yet. */
    private static final @Nullable Mark NO_MARK = null;

    private static final @Nullable String NONE = null;

    private final Emitter emitter;

    /** The text that values come from; empty if they come from none. */
    private final String origin;

    private YamlText(Emitter emitter, String origin) {
        this.emitter = emitter;
        this.origin = origin;
    }

    /** @param origin the text that values come from, or nothing: what has no quotes there gets none */
    static String of(Value value, String origin) throws IOException {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setMaxSimpleKeyLength(1024);
        StringWriter text = new StringWriter();
        YamlText yaml = new YamlText(new Emitter(text, options), origin);
        yaml.emit(new StreamStartEvent(NO_MARK, NO_MARK));
        yaml.emit(new DocumentStartEvent(NO_MARK, NO_MARK, false, null, Map.of()));
        yaml.write(value);
        yaml.emit(new DocumentEndEvent(NO_MARK, NO_MARK, false));
        yaml.emit(new StreamEndEvent(NO_MARK, NO_MARK));
        return text.toString();
    }

    private void write(Value value) throws IOException {
        if (value instanceof Value.Fields object) {
            emit(new MappingStartEvent(NONE, NONE, true, NO_MARK, NO_MARK, FlowStyle.BLOCK));
            for (Value.Member member : object.members()) {
                text(member.name(), member.nameSpan());
                write(member.value());
            }
            emit(new MappingEndEvent(NO_MARK, NO_MARK));
        } else if (value instanceof Value.Items list) {
            emit(new SequenceStartEvent(NONE, NONE, true, NO_MARK, NO_MARK, FlowStyle.BLOCK));
            for (Value item : list.items()) {
                write(item);
            }
            emit(new SequenceEndEvent(NO_MARK, NO_MARK));
        } else if (value instanceof Value.Scalar scalar) {
            write(scalar);
        }
    }

    private void write(Value.Scalar scalar) throws IOException {
        switch (scalar.kind()) {
            case TEXT -> text(scalar.text(), scalar.span());
            case NULL -> scalar("null", ScalarStyle.PLAIN);
            case BOOLEAN, INTEGER, FRACTION -> scalar(scalar.text(), ScalarStyle.PLAIN);
        }
    }

    private void text(String text, Span span) throws IOException {
        boolean isPlain = YamlScalar.isPlain(text) || wasPlain(text, span);
        scalar(text, isPlain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    /**
     * Whether others may read more in a text than we do: {@code 0x1f} without quotes, which they take for a number. A byte
     * order mark needs quotes, since at the start of a file it would be no part of a text.
     */
    private boolean wasPlain(String text, Span span) {
        return span.length() == text.length()
                && text.indexOf(BYTE_ORDER_MARK) < 0
                && origin.startsWith(text, span.start())
                && YamlScalar.kind(text) == Value.Kind.TEXT;
    }

    private void scalar(String text, ScalarStyle style) throws IOException {
        emit(new ScalarEvent(NONE, NONE, UNTYPED, text, NO_MARK, NO_MARK, style));
    }

    private void emit(Event event) throws IOException {
        emitter.emit(event);
    }
}
