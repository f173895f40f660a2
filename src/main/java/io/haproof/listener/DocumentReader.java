package io.haproof.listener;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.haproof.text.Position;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON and YAML into values that know where they stand. */
final class DocumentReader {

    /** A value is as large as the file that holds it, and that has been read already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Source source;
    private final JsonParser parser;

    private DocumentReader(Source source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static Value read(Source source, Notation notation) throws DocumentException {
        try (JsonParser parser = JSON.createParser(source.text())) {
            DocumentReader reader = new DocumentReader(source, parser);
            parser.nextToken();
            Value value = reader.value();
            if (parser.nextToken() != null) {
                throw new DocumentException(reader.position(), "goes on behind the end of the document");
            }
            return value;
        } catch (JsonProcessingException fault) {
            JsonLocation place = Optional.ofNullable(fault.getLocation()).orElse(JsonLocation.NA);
            throw new DocumentException(
                    new Position(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr())),
                    "cannot be read as " + notation);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Value value() throws IOException, DocumentException {
        int start = offset(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return fields(start);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new Value.Items(new Span(start, offset(parser.currentLocation())), items);
        }
        String text = parser.getText();
        Value.Kind kind = switch (token) {
            case VALUE_NULL -> Value.Kind.NULL;
            case VALUE_TRUE, VALUE_FALSE -> Value.Kind.BOOLEAN;
            case VALUE_NUMBER_INT -> Value.Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Value.Kind.FRACTION;
            default -> Value.Kind.TEXT;
        };
        int end = kind == Value.Kind.TEXT ? offset(parser.currentLocation()) : start + text.length();
        return new Value.Scalar(new Span(start, end), kind, text);
    }

    private Value fields(int start) throws IOException, DocumentException {
        List<Value.Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameStart = offset(parser.currentTokenLocation());
            if (members.stream().anyMatch(member -> member.name().equals(name))) {
                throw new DocumentException(position(), "has the field \"" + name + "\" twice");
            }
            parser.nextToken();
            members.add(new Value.Member(name, new Span(nameStart, nameStart), value()));
        }
        return new Value.Fields(new Span(start, offset(parser.currentLocation())), members);
    }

    private Position position() {
        return source.lines().position(offset(parser.currentTokenLocation()));
    }

    private static int offset(JsonLocation place) {
        return (int) place.getCharOffset();
    }
}
