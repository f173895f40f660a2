package io.haproof.lint.rule.cds;

import io.haproof.lint.Fix;
import io.haproof.listener.Entry;
import io.haproof.listener.Place;
import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.Shape.Fit;
import io.haproof.listener.document.Value;
import io.haproof.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.validator.routines.LongValidator;
import org.apache.commons.validator.routines.RegexValidator;

/**
 * A value that can be read as what its field holds. Of absent ones, of those of another type and of those with a control
 * character other rules speak.
 *
 * @param place where it stands
 * @param shape what the API document says of the field
 * @param text the text, or the digits of a number
 */
record FieldValue(Place place, FieldShape shape, String text) {

    private static final Map<String, RegexValidator> PATTERNS = new ConcurrentHashMap<>();
    private static final int MOST_DIGITS = 18;

    /** What a field holds, if it can be read. */
    static Optional<FieldValue> of(Entry entry, String name) {
        Optional<FieldShape> shape = entry.shape().field(name);
        return shape.flatMap(field -> entry.filled(name)
                .filter(place -> field.fit(place.value()) != Fit.NONE)
                .flatMap(place -> of(place, field)));
    }

    /** The texts of a list, as far as they can be read; an empty one is a text. */
    static List<FieldValue> items(Entry entry, String name) {
        List<FieldValue> found = new ArrayList<>();
        Optional<FieldShape> shape = entry.shape().field(name);
        Optional<Place> place = entry.filled(name);
        if (shape.isPresent() && place.isPresent() && place.get().value() instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                Value item = list.items().get(i);
                if (shape.get().takesItem(item)) {
                    of(new Place(place.get().path().item(i), item), shape.get()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<FieldValue> of(Place place, FieldShape shape) {
        return place.value() instanceof Value.Scalar scalar
                        && ControlCharacter.in(scalar.text()).isEmpty()
                ? Optional.of(new FieldValue(place, shape, scalar.text()))
                : Optional.empty();
    }

    /** The number, if it is one; one that is too large for anything is cut. */
    long number() {
        String digits = text.length() <= MOST_DIGITS ? text : text.substring(0, MOST_DIGITS);
        return Long.parseLong(digits);
    }

    boolean isInRange() {
        return LongValidator.getInstance().isInRange(number(), shape.min(), shape.max());
    }

    /** Whether the whole text is as the API document says. */
    boolean isOfPattern() {
        return matches(shape.pattern(), text);
    }

    /** Whether it is one of the words that the field may hold. */
    boolean isWord() {
        return shape.words().contains(text);
    }

    static boolean matches(String pattern, String text) {
        return PATTERNS.computeIfAbsent(pattern, RegexValidator::new).isValid(text);
    }

    /** How a message calls it. */
    String quoted() {
        return Quoted.of(text);
    }

    /** A text in its stead; such a text has nothing that JSON or YAML would want to be escaped. */
    Fix replacedBy(String other, boolean safe) {
        return new Fix("replace by \"" + other + '"', safe, List.of(new Edit(place.span(), '"' + other + '"')));
    }
}
