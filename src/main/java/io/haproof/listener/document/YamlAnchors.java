package io.haproof.listener.document;

import io.haproof.text.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a YAML document that have names, for others to stand for. They are shared and not copied, but whoever walks
 * the document walks them again at every place: so their number is bounded, and so is the depth that they reach.
 */
final class YamlAnchors {

    /** So many values may be added by names that stand for values. */
    private static final long MAX_ADDED = 1_000_000;

    private final Source source;
    private final Map<String, Optional<Anchored>> known = new HashMap<>();

    /** How many values the document has so far, each counted at every place where it stands. */
    private long count;

    private long added;
    private int deepest;

    YamlAnchors(Source source) {
        this.source = source;
    }

    /** A value with a name, how many values it holds with itself, and how many levels below itself. */
    private record Anchored(Value value, long count, int height) {}

    /** A value that is being read. */
    record Open(Optional<String> name, int depth, long count, int deepest) {}

    /** Begins to read a value. */
    Open open(Optional<String> name, int depth) {
        name.ifPresent(given -> known.put(given, Optional.empty()));
        Open open = new Open(name, depth, count, deepest);
        count++;
        deepest = depth;
        return open;
    }

    /** Has read a value. */
    void close(Open open, Value value) {
        int height = deepest - open.depth();
        open.name()
                .ifPresent(given -> known.put(given, Optional.of(new Anchored(value, count - open.count(), height))));
        deepest = Math.max(deepest, open.deepest());
    }

    /**
     * The value that a name stands for.
     *
     * @param depth the level at which it stands
     * @param offset where that is
     */
    Value value(String name, int depth, int offset) throws DocumentException {
        Optional<Anchored> found = known.get(name);
        if (found == null) {
            throw refuse(
                    offset,
                    "uses *" + Characters.shown(name) + ", but no value in front of it has the name &"
                            + Characters.shown(name));
        }
        Anchored anchored =
                found.orElseThrow(() -> refuse(offset, "has a value that contains itself: *" + Characters.shown(name)));
        DocumentReader.checkDepth(depth + anchored.height(), source, offset);
        added += anchored.count();
        if (added > MAX_ADDED) {
            throw refuse(offset, "repeats values with \"*\" until it has more than " + MAX_ADDED);
        }
        count += anchored.count();
        deepest = Math.max(deepest, depth + anchored.height());
        return anchored.value();
    }

    private DocumentException refuse(int offset, String message) {
        return new DocumentException(source.lines().position(offset), message);
    }
}
