package io.haproof.listener.document;

import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML. It goes by the events below Jackson's own parser, which say what that keeps to itself: how a text is quoted,
 * and where a value with an anchor begins.
 */
final class YamlReader {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final String MERGE = "<<";

    private final Source source;
    private final String text;
    private final CodePoints codePoints;
    private final ParserImpl events;
    private final YamlAnchors anchors;
    private final Map<String, String> names = new HashMap<>();

    /** Where the last value ends. */
    private int end;

    private YamlReader(Source source) {
        this.source = source;
        this.text = source.text();
        this.codePoints = new CodePoints(text);
        this.anchors = new YamlAnchors(source);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.events = new ParserImpl(new StreamReader(text), options);
    }

    static Value read(Source source) throws DocumentException {
        try {
            return new YamlReader(source).document();
        } catch (YAMLException broken) {
            throw YamlFault.of(source, broken);
        }
    }

    private Value document() throws DocumentException {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw new DocumentException("is empty; expected a document in YAML");
        }
        events.getEvent();
        Value value = value(events.getEvent(), 1);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            int second = start(events.peekEvent());
            throw new DocumentException(source.lines().position(second), "holds more than one document; expected one");
        }
        return value;
    }

    private Value value(Event event, int depth) throws DocumentException {
        if (event instanceof AliasEvent alias) {
            end = offset(alias.getEndMark());
            return anchors.value(alias.getAnchor(), depth, start(alias));
        }
        NodeEvent node = (NodeEvent) event;
        @Nullable String anchor = node.getAnchor();
        YamlAnchors.Open open = anchors.open(Optional.ofNullable(anchor), depth);
        Value value;
        if (node instanceof ScalarEvent scalar) {
            value = scalar(scalar);
        } else {
            int start = start(node);
            DocumentReader.checkDepth(depth, source, start);
            CollectionStartEvent collection = (CollectionStartEvent) node;
            value = collection instanceof SequenceStartEvent
                    ? items(collection, start, depth)
                    : fields(collection, start, depth);
        }
        anchors.close(open, value);
        return value;
    }

    private Value.Scalar scalar(ScalarEvent event) {
        int start = start(event);
        end = Math.max(start, offset(event.getEndMark()));
        if (event.isLiteral() || event.isFolded()) {
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return new Value.Scalar(new Span(start, end), kind(event), event.getValue());
    }

    private static Value.Kind kind(ScalarEvent event) {
        String tag = tag(event);
        boolean isOpen = tag.startsWith(STANDARD) || event.isPlain() && !tag.equals("!");
        boolean isText = tag.equals(STANDARD + "str") || tag.equals(STANDARD + "binary");
        return isOpen && !isText ? YamlScalar.kind(event.getValue()) : Value.Kind.TEXT;
    }

    private Value items(CollectionStartEvent event, int start, int depth) throws DocumentException {
        List<Value> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(value(events.getEvent(), depth + 1));
        }
        return new Value.Items(new Span(start, close(event, start)), items);
    }

    private Value fields(CollectionStartEvent event, int start, int depth) throws DocumentException {
        List<Value.Member> members = new ArrayList<>();
        DocumentReader.Names seen = new DocumentReader.Names(source);
        boolean isMerged = false;
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event nameEvent = events.getEvent();
            Value.Member member = member(nameEvent, depth);
            seen.add(member.name(), member.nameSpan());
            members.add(member);
            isMerged |= isMerge(nameEvent);
        }
        Span span = new Span(start, close(event, start));
        return new Value.Fields(span, isMerged ? merged(members) : members);
    }

    private Value.Member member(Event nameEvent, int depth) throws DocumentException {
        int start = start(nameEvent);
        if (!(value(nameEvent, depth + 1) instanceof Value.Scalar name)) {
            throw new DocumentException(
                    source.lines().position(start), "has a field whose name is no text; expected a text");
        }
        Span nameSpan = nameEvent instanceof AliasEvent ? new Span(start, end) : name.span();
        Value value = value(events.getEvent(), depth + 1);
        return new Value.Member(names.computeIfAbsent(name.text(), fresh -> fresh), nameSpan, value);
    }

    private static boolean isMerge(Event name) {
        return name instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getTag() == null
                && scalar.getValue().equals(MERGE);
    }

    /** The fields of an object with those that {@code <<} takes over in its place; its own come first. */
    private List<Value.Member> merged(List<Value.Member> members) throws DocumentException {
        Map<String, Value.Member> all = new LinkedHashMap<>();
        Map<String, Value.Member> own = new HashMap<>();
        for (Value.Member member : members) {
            if (!member.name().equals(MERGE)) {
                own.put(member.name(), member);
            }
        }
        for (Value.Member member : members) {
            if (!member.name().equals(MERGE)) {
                all.put(member.name(), member);
                continue;
            }
            for (Value.Member taken : taken(member)) {
                if (!own.containsKey(taken.name())) {
                    all.putIfAbsent(taken.name(), taken);
                }
            }
        }
        return List.copyOf(all.values());
    }

    private List<Value.Member> taken(Value.Member merge) throws DocumentException {
        List<Value> objects = merge.value() instanceof Value.Items list ? list.items() : List.of(merge.value());
        List<Value.Member> taken = new ArrayList<>();
        for (Value object : objects) {
            if (!(object instanceof Value.Fields fields)) {
                throw new DocumentException(
                        source.lines().position(merge.nameSpan().start()),
                        "takes fields over with \"<<\", but not from an object; expected an object or a list of objects");
            }
            taken.addAll(fields.members());
        }
        return taken;
    }

    /** Reads the end of a list or object: its bracket, or the end of the last value that it holds. */
    private int close(CollectionStartEvent event, int start) {
        Event last = events.getEvent();
        end = event.getFlowStyle() == FlowStyle.FLOW ? offset(last.getEndMark()) : Math.max(start, end);
        return end;
    }

    /** Where a value begins, behind its anchor and its type. */
    private int start(Event event) {
        int start = offset(event.getStartMark());
        if (event instanceof AliasEvent || !(event instanceof NodeEvent node)) {
            return start;
        }
        int properties = (node.getAnchor() == null ? 0 : 1) + (tag(node).isEmpty() ? 0 : 1);
        for (int i = 0; i < properties; i++) {
            start = behindProperty(start);
        }
        return node instanceof ScalarEvent ? Math.min(start, offset(event.getEndMark())) : start;
    }

    private static String tag(NodeEvent node) {
        String tag = node instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) node).getTag();
        return tag == null ? "" : tag;
    }

    /** The offset behind an anchor or a type, and behind what parts it from the value. */
    private int behindProperty(int start) {
        int at = text.startsWith("!<", start) ? text.indexOf('>', start) : start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && ",[]{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            int line = text.charAt(at) == '#' ? text.indexOf('\n', at) : at + 1;
            at = line < 0 ? text.length() : line;
        }
        return at;
    }

    private int offset(Mark mark) {
        return codePoints.offset(mark.getIndex());
    }
}
