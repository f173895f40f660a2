package io.haproof.listener.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.haproof.listener.document.JsonFault.Behind;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON. */
final class JsonReader {

    /**
     * A value is as large as the file that holds it, and that has been read already. The parser's own table of names can be
     * filled with names of one hash; {@link #names} cannot.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Source source;
    private final String text;
    private final JsonParser parser;
    private final int mark;
    private final Map<String, String> names = new HashMap<>();

    /** What was read last, and where that ends: what a sentence about the next character starts from. */
    private Behind behind = Behind.NOTHING;

    private int end;

    /** @param mark the length of the byte order mark in front */
    private JsonReader(Source source, JsonParser parser, int mark) {
        this.source = source;
        this.text = source.text();
        this.parser = parser;
        this.mark = mark;
        this.end = mark;
    }

    static Value read(Source source) throws DocumentException {
        String text = source.text();
        int mark = text.startsWith("\ufeff") ? 1 : 0;
        try (JsonParser parser = JSON.createParser(text.substring(mark))) {
            return new JsonReader(source, parser, mark).document();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Value document() throws IOException, DocumentException {
        try {
            if (parser.nextToken() == null) {
                throw new DocumentException("is empty; expected a document in JSON");
            }
            Value value = value(1);
            done(Behind.ALL, value.span().end());
            if (parser.nextToken() != null) {
                throw fault();
            }
            return value;
        } catch (JsonProcessingException broken) {
            throw fault();
        }
    }

    private DocumentException fault() {
        JsonFault fault = JsonFault.find(text, behind, end);
        return DocumentReader.fault(source, Notation.JSON, fault.offset(), fault.what());
    }

    private Value value(int depth) throws IOException, DocumentException {
        int start = start();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            DocumentReader.checkDepth(depth, source, start);
            return fields(start, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            DocumentReader.checkDepth(depth, source, start);
            return items(start, depth);
        }
        String held = parser.getText();
        Value.Kind kind = switch (token) {
            case VALUE_NULL -> Value.Kind.NULL;
            case VALUE_TRUE, VALUE_FALSE -> Value.Kind.BOOLEAN;
            case VALUE_NUMBER_INT -> Value.Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Value.Kind.FRACTION;
            default -> Value.Kind.TEXT;
        };
        int behindIt = kind == Value.Kind.TEXT ? behindToken() : start + held.length();
        return new Value.Scalar(new Span(start, behindIt), kind, held);
    }

    private Value items(int start, int depth) throws IOException, DocumentException {
        List<Value> items = new ArrayList<>();
        done(Behind.BRACKET, start + 1);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Value item = value(depth + 1);
            items.add(item);
            done(Behind.ITEM, item.span().end());
        }
        return new Value.Items(new Span(start, behindToken()), items);
    }

    private Value fields(int start, int depth) throws IOException, DocumentException {
        List<Value.Member> members = new ArrayList<>();
        DocumentReader.Names seen = new DocumentReader.Names(source);
        done(Behind.BRACE, start + 1);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = names.computeIfAbsent(parser.currentName(), fresh -> fresh);
            Span nameSpan = quoted(start());
            seen.add(name, nameSpan);
            done(Behind.NAME, nameSpan.end());
            parser.nextToken();
            Value value = value(depth + 1);
            members.add(new Value.Member(name, nameSpan, value));
            done(Behind.MEMBER, value.span().end());
        }
        return new Value.Fields(new Span(start, behindToken()), members);
    }

    private void done(Behind what, int itsEnd) {
        behind = what;
        end = itsEnd;
    }

    /** The text in quotes that begins at an offset; the parser has read on behind it. */
    private Span quoted(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return new Span(start, at + 1);
    }

    private int start() {
        return offset(parser.currentTokenLocation());
    }

    private int behindToken() {
        return offset(parser.currentLocation());
    }

    private int offset(JsonLocation place) {
        return (int) place.getCharOffset() + mark;
    }
}
