package io.haproof.catalogue.store;

import io.haproof.catalogue.store.Value.ByVersion;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Items;
import io.haproof.catalogue.store.Value.Syntax;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.catalogue.store.Value.Versions;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the compiled catalogue.
 *
 * <p>Layout: the magic number; the strings (their number, the end of each, their bytes); the families (their number,
 * and for each its name, its entries' names and the place of each); the bytes of the entries. Whole numbers in the
 * header have four bytes, those in entries one to five.
 */
public final class ImageWriter {
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Body body = new Body();
    private final Map<String, Map<String, Integer>> families = new LinkedHashMap<>();

    /** Adds the entries of a family, in their order. */
    public void family(String name, Map<String, Value> entries) {
        Map<String, Integer> places = new LinkedHashMap<>();
        entries.forEach((entry, value) -> {
            id(entry);
            places.put(entry, body.bytes.size());
            body.value(value);
        });
        id(name);
        families.put(name, places);
    }

    /** All that was added, as bytes. */
    public byte[] bytes() {
        List<byte[]> texts = new ArrayList<>();
        int textLength = 0;
        for (String string : strings.keySet()) {
            byte[] text = string.getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            textLength += text.length;
        }
        int index = families.values().stream()
                .mapToInt(entries -> 2 + 2 * entries.size())
                .sum();
        ByteBuffer buffer = ByteBuffer.allocate(4 * (3 + texts.size() + index) + textLength + body.bytes.size());
        buffer.putInt(Image.MAGIC).putInt(texts.size());
        int end = 0;
        for (byte[] text : texts) {
            end += text.length;
            buffer.putInt(end);
        }
        texts.forEach(buffer::put);
        buffer.putInt(families.size());
        families.forEach((name, entries) -> {
            buffer.putInt(id(name)).putInt(entries.size());
            entries.forEach((entry, place) -> buffer.putInt(id(entry)).putInt(place));
        });
        return buffer.put(body.bytes.toByteArray()).array();
    }

    private int id(String string) {
        return strings.computeIfAbsent(string, added -> strings.size());
    }

    /** Where the entries go. */
    final class Body {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void number(int number) {
            int rest = number;
            while (rest >>> 7 != 0) {
                bytes.write(rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
        }

        void string(String string) {
            number(id(string));
        }

        private void value(Value value) {
            if (value instanceof Text text) {
                number(Image.TEXT);
                string(text.text());
            } else if (value instanceof Versions versions) {
                number(Image.VERSIONS);
                number(versions.bits());
            } else if (value instanceof Syntax syntax) {
                number(Image.SYNTAX);
                NotationCodec.write(syntax.notation(), this);
            } else if (value instanceof Items items) {
                number(Image.ITEMS);
                number(items.items().size());
                items.items().forEach(this::value);
            } else if (value instanceof Fields fields) {
                number(Image.FIELDS);
                number(fields.fields().size());
                fields.fields().forEach((name, field) -> {
                    string(name);
                    value(field);
                });
            } else if (value instanceof ByVersion byVersion) {
                number(Image.BY_VERSION);
                number(byVersion.cases().size());
                byVersion.cases().forEach(one -> {
                    number(one.versions().bits());
                    value(one.value());
                });
            }
        }
    }
}
