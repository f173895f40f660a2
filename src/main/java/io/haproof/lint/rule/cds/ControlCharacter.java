package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.FieldPath;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Place;
import io.haproof.listener.document.Value;
import java.util.Locale;
import java.util.OptionalInt;

/** Reports texts with a character that would end a line of the configuration, or that no text can hold. */
public final class ControlCharacter implements Rule {

    private static final int DELETE = 0x7f;

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-value-control-character", "a value has a control character");
    }

    @Override
    public void listen(Subscriptions on) {
        on.document(ControlCharacter::check);
    }

    private static void check(ListenerDocument document, DocumentContext context) {
        check(new Place(FieldPath.ROOT, document.root()), context);
    }

    private static void check(Place place, DocumentContext context) {
        if (place.value() instanceof Value.Fields fields) {
            fields.members()
                    .forEach(member -> check(new Place(place.path().field(member.name()), member.value()), context));
        } else if (place.value() instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                check(new Place(place.path().item(i), list.items().get(i)), context);
            }
        } else if (place.value() instanceof Value.Scalar scalar) {
            in(scalar.text()).ifPresent(found -> context.report(place, message(found)));
        }
    }

    private static String message(int found) {
        String name = String.format(Locale.ROOT, "U+%04X", found);
        return Character.isSurrogate((char) found)
                ? "the value has half a character (" + name + "), which cannot be written"
                : "the value has a control character (" + name + "); leave it out";
    }

    /** The first character of a text that no value may have. */
    static OptionalInt in(String text) {
        for (int at = 0; at < text.length(); at++) {
            int point = text.codePointAt(at);
            if (point < ' ' || point == DELETE || isHalf(point)) {
                return OptionalInt.of(point);
            }
            at += Character.charCount(point) - 1;
        }
        return OptionalInt.empty();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
