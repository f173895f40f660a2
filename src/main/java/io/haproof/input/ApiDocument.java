package io.haproof.input;

import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document in JSON or YAML holds for us.
 *
 * <p>The answer of {@code DescribeHaproxyCustomConfig}, {@code {"Code": …, "Data": {"Configs": "the text"}, "Message": …}},
 * and the body of a request of {@code ModifyHaproxyCustomConfig}, which has {@code Configs} at the top, hold a configuration.
 * Any other object is taken for structured listeners, unless it is an answer that says that it holds nothing.
 */
final class ApiDocument {

    private static final String CONFIGS = "Configs";
    private static final String CODE = "Code";
    private static final String DATA = "Data";
    private static final String SUCCESS = "Success";
    private static final Set<String> ENVELOPE = Set.of(CODE, DATA, "Message", "TaskId");

    private static final String NOTE = "lines and columns count in the text that \"Configs\" holds, not in the file";
    private static final String NOTHING =
            "the answer holds no custom configuration, so there is nothing to check (\"Configs\" is empty or missing)";
    private static final String OTHER =
            ", but no document of the API; expected \"HttpListeners\" and \"TcpListeners\", or a text in \"Configs\"";

    private final Source source;
    private final Notation notation;
    private final ListenerDocument document;

    private ApiDocument(Source source, Notation notation, ListenerDocument document) {
        this.source = source;
        this.notation = notation;
        this.document = document;
    }

    static Input read(Source source, Notation notation) {
        if (!source.isUtf8()) {
            return new Input.Unusable("is " + notation + ", but not in UTF-8; expected UTF-8");
        }
        try {
            return new ApiDocument(source, notation, ListenerDocument.read(source, notation)).toInput();
        } catch (DocumentException broken) {
            return new Input.Unusable(String.valueOf(broken.getMessage()));
        }
    }

    private Input toInput() {
        if (!(document.root() instanceof Value.Fields root)) {
            return other();
        }
        Optional<Value.Fields> data = data(root);
        Optional<Value> inside = data.flatMap(fields -> field(fields, CONFIGS));
        Optional<Value> configs = inside.or(() -> field(root, CONFIGS));
        Optional<String> text = configs.flatMap(ApiDocument::text);
        if (text.isPresent() && !text.get().isEmpty()) {
            String place = inside.isPresent() ? DATA + '.' + CONFIGS : CONFIGS;
            return new Input.Configuration(Source.of(source.name(), text.get()), Optional.of(place), List.of(NOTE));
        }
        Optional<String> code = field(root, CODE).flatMap(ApiDocument::text);
        if (code.isPresent() && !code.get().equals(SUCCESS)) {
            return failure(root, code.get());
        }
        if (configs.isPresent()) {
            boolean isUnset = code.isPresent() && configs.get().isEmpty() || text.isPresent();
            return isUnset ? new Input.Nothing(NOTHING) : other();
        }
        return code.isPresent() && isBare(root) ? new Input.Nothing(NOTHING) : new Input.Document(document);
    }

    private Input other() {
        return new Input.Unusable("is " + notation + OTHER);
    }

    private static Input failure(Value.Fields root, String code) {
        Optional<String> message = field(root, "Message").flatMap(ApiDocument::text);
        return new Input.Unusable("is an answer that reports a failure, not a configuration: " + code
                + message.map(words -> ", " + words).orElse(""));
    }

    /** Whether an answer says no more than that all is well. */
    private static boolean isBare(Value.Fields root) {
        return root.members().stream().allMatch(member -> ENVELOPE.contains(member.name()))
                && field(root, DATA).map(Value::isEmpty).orElse(true);
    }

    private static Optional<Value.Fields> data(Value.Fields root) {
        return field(root, DATA).filter(Value.Fields.class::isInstance).map(Value.Fields.class::cast);
    }

    private static Optional<Value> field(Value.Fields object, String name) {
        return object.find(name).map(Value.Member::value);
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Scalar scalar && scalar.kind() == Value.Kind.TEXT
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
