package io.haproof.listener;

import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.DocumentReader;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that holds structured listeners: the body of a request, an answer of the API, or the two lists alone. Every value is
 * kept with its place, whatever its type and whether or not the API document knows it. Immutable.
 */
public final class ListenerDocument {

    static final String DATA = "Data";
    private static final List<String> LISTS = List.of("HttpListeners", "TcpListeners");

    private final Source source;
    private final Notation notation;
    private final Value root;
    private final List<Entry> entries;

    private ListenerDocument(Source source, Notation notation, Value root) {
        this.source = source;
        this.notation = notation;
        this.root = root;
        List<Entry> found = new ArrayList<>();
        if (root instanceof Value.Fields fields) {
            collect(FieldPath.ROOT, fields, isAnswer(fields) ? ListenerAnswer.class : ListenerRequest.class, found);
        }
        this.entries = List.copyOf(found);
    }

    /**
     * Reads a document. Any well-formed JSON or YAML is one; what does not fit is for the rules to say.
     *
     * @throws DocumentException if it is not well-formed, or holds more than any sensible document
     */
    public static ListenerDocument read(Source source, Notation notation) throws DocumentException {
        return new ListenerDocument(source, notation, DocumentReader.read(source, notation));
    }

    static boolean isAnswer(Value.Fields root) {
        return root.find(DATA).isPresent()
                && LISTS.stream().noneMatch(name -> root.find(name).isPresent());
    }

    /**
     * The text of a document in which the listeners are others and all else is as it was: fields that the API document does
     * not know, at every level, the order of fields, and each value of which the meaning did not change ({@code "80"} for a
     * port stays a text). Listeners are the same if their names are, servers if address and port are, certificates if their
     * ids are. Fields that come in stand behind those that are there.
     *
     * <p>If nothing changed it is the text of the file. Else it is laid out anew: comments, blank lines and the names of
     * shared values of YAML are lost.
     *
     * @throws IllegalArgumentException if the document is not an object, so that there is no place for listeners
     */
    public String textWith(Listeners changed) {
        return isUnchanged(changed)
                ? source.text()
                : DocumentText.of(Revision.of(this, changed), notation, source.text());
    }

    private boolean isUnchanged(Listeners changed) {
        try {
            return lists().isPresent() && listeners().equals(changed);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Every object below, in the order of the file; what is of another type than its field holds, or empty, is left out. */
    private static void collect(FieldPath path, Value.Fields value, Class<? extends Record> type, List<Entry> found) {
        Shape shape = Shape.of(type);
        found.add(new Entry(path, value, shape));
        for (Value.Member member : value.members()) {
            Optional<FieldShape> field = shape.field(member.name())
                    .filter(known -> known.fit(member.value()) == Shape.Fit.EXACT && !known.isAbsent(member.value()));
            field.flatMap(FieldShape::item)
                    .ifPresent(item -> collectBelow(path.field(member.name()), member.value(), item, found));
        }
    }

    private static void collectBelow(FieldPath path, Value value, Class<? extends Record> type, List<Entry> found) {
        if (value instanceof Value.Fields fields) {
            collect(path, fields, type, found);
        } else if (value instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof Value.Fields fields) {
                    collect(path.item(i), fields, type, found);
                }
            }
        }
    }

    public Source source() {
        return source;
    }

    public Notation notation() {
        return notation;
    }

    /** What the file holds. */
    public Value root() {
        return root;
    }

    /**
     * Every object of which the API document says something, in the order of the file, the root first. An object where a list
     * belongs, or the other way round, is not among them, nor is an empty one that may as well be absent.
     */
    public List<Entry> entries() {
        return entries;
    }

    /** The object that holds the two lists, if one of them is there: the root or, in an answer, its {@code Data}. */
    public Optional<Entry> lists() {
        return entries.stream()
                .filter(entry -> entry.is(ListenerRequest.class) || entry.is(Listeners.class))
                .filter(entry ->
                        LISTS.stream().anyMatch(name -> entry.value().find(name).isPresent()))
                .findFirst();
    }

    /**
     * What the document means, in normal form. Only for documents without a finding of severity error: of others the parts
     * that cannot be read are not what was meant.
     *
     * @throws IllegalArgumentException if something required is missing or of another type
     */
    public Listeners listeners() {
        Value.Fields lists = lists().map(Entry::value).orElseThrow(() -> new IllegalArgumentException("no listeners"));
        return Binder.bind(lists, Listeners.class);
    }
}
