package io.haproof.catalogue.store;

import io.haproof.catalogue.store.Value.ByVersion;
import io.haproof.catalogue.store.Value.Case;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Items;
import io.haproof.catalogue.store.Value.Syntax;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.catalogue.store.Value.Versions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The compiled catalogue, read from bytes. Strings and entries are decoded when they are asked for, so that opening it
 * costs next to nothing; safe to share between threads.
 */
public final class Image {
    static final int MAGIC = 0x48504331;
    static final int TEXT = 0;
    static final int VERSIONS = 1;
    static final int SYNTAX = 2;
    static final int ITEMS = 3;
    static final int FIELDS = 4;
    static final int BY_VERSION = 5;

    private final byte[] bytes;
    private final AtomicReferenceArray<@Nullable String> strings;
    private final int stringEnds;
    private final int stringBytes;
    private final int body;
    private final Map<String, Integer> families = new LinkedHashMap<>();

    /**
     * Opens an image.
     *
     * @throws IllegalArgumentException when the bytes are something else
     */
    public Image(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 || buffer.getInt() != MAGIC) {
            throw new IllegalArgumentException("not a compiled catalogue");
        }
        int count = buffer.getInt();
        strings = new AtomicReferenceArray<>(count);
        stringEnds = buffer.position();
        stringBytes = stringEnds + 4 * count;
        buffer.position(stringBytes + (count == 0 ? 0 : buffer.getInt(stringBytes - 4)));
        int familyCount = buffer.getInt();
        for (int i = 0; i < familyCount; i++) {
            String name = string(buffer.getInt());
            families.put(name, buffer.position());
            buffer.position(buffer.position() + 4 + 8 * buffer.getInt(buffer.position()));
        }
        body = buffer.position();
    }

    /** The names of the families. */
    public List<String> families() {
        return List.copyOf(families.keySet());
    }

    /** A family; one without entries when there is none of this name. */
    public Family family(String name) {
        Integer place = families.get(name);
        Map<String, Integer> places = new LinkedHashMap<>();
        if (place != null) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).position(place);
            int count = buffer.getInt();
            for (int i = 0; i < count; i++) {
                String entry = string(buffer.getInt());
                places.put(entry, body + buffer.getInt());
            }
        }
        return new Family(places);
    }

    /** Entries by name and in order; each is decoded when it is first asked for. */
    public final class Family {
        private final Map<String, Integer> places;
        private final Map<String, Fields> decoded = new ConcurrentHashMap<>();

        private Family(Map<String, Integer> places) {
            this.places = places;
        }

        public Set<String> names() {
            return Collections.unmodifiableSet(places.keySet());
        }

        public Optional<Fields> get(String name) {
            Integer place = places.get(name);
            return place == null
                    ? Optional.empty()
                    : Optional.of(decoded.computeIfAbsent(name, added -> (Fields) new Cursor(place).value()));
        }

        /** Calls the action with every entry, in order. */
        public void forEach(BiConsumer<String, Fields> action) {
            places.keySet().forEach(name -> action.accept(name, get(name).orElseThrow()));
        }
    }

    private String string(int id) {
        String known = strings.get(id);
        if (known != null) {
            return known;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int start = id == 0 ? 0 : buffer.getInt(stringEnds + 4 * (id - 1));
        int end = buffer.getInt(stringEnds + 4 * id);
        String read = new String(bytes, stringBytes + start, end - start, StandardCharsets.UTF_8);
        strings.set(id, read);
        return read;
    }

    /** A place in the entries, moving on with each read. */
    final class Cursor {
        private int at;

        Cursor(int at) {
            this.at = at;
        }

        int number() {
            int number = 0;
            int shift = 0;
            while (true) {
                int piece = bytes[at++];
                number |= (piece & 0x7f) << shift;
                if (piece >= 0) {
                    return number;
                }
                shift += 7;
            }
        }

        String string() {
            return Image.this.string(number());
        }

        Value value() {
            int tag = number();
            return switch (tag) {
                case TEXT -> new Text(string());
                case VERSIONS -> new Versions(number());
                case SYNTAX -> new Syntax(NotationCodec.read(this));
                case ITEMS -> items();
                case FIELDS -> fields();
                case BY_VERSION -> byVersion();
                default -> throw new IllegalStateException("no value: " + tag);
            };
        }

        private Items items() {
            int size = number();
            List<Value> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(value());
            }
            return new Items(items);
        }

        private Fields fields() {
            int size = number();
            Map<String, Value> fields = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                String name = string();
                fields.put(name, value());
            }
            return new Fields(fields);
        }

        private ByVersion byVersion() {
            int size = number();
            List<Case> cases = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                Versions versions = new Versions(number());
                cases.add(new Case(versions, value()));
            }
            return new ByVersion(cases);
        }
    }
}
