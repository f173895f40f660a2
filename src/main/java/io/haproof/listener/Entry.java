package io.haproof.listener;

import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object of a document of which the API document says something.
 *
 * @param path the way to it
 * @param value what stands there
 * @param shape what is said of it
 */
public record Entry(FieldPath path, Value.Fields value, Shape shape) {

    /** Whether it is the object of a record. */
    public boolean is(Class<? extends Record> type) {
        return shape.type() == type;
    }

    /** A field that is there, even if it is empty. */
    public Optional<Place> place(String name) {
        return value.find(name).map(member -> new Place(path.field(name), member.value()));
    }

    /** A field that holds something. */
    public Optional<Place> filled(String name) {
        return place(name).filter(place -> !place.value().isEmpty());
    }

    /** The text, number or word that a field holds, as the file writes it; nothing for a list or an object. */
    public Optional<Value.Scalar> scalar(String name) {
        return filled(name)
                .map(Place::value)
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast);
    }

    /** The objects of the list that a field holds; items that are no objects are left out. */
    public List<Entry> items(String name) {
        List<Entry> found = new ArrayList<>();
        Optional<Shape> item = shape.field(name).flatMap(FieldShape::item).map(Shape::of);
        Optional<Place> list = place(name);
        if (item.isPresent() && list.isPresent() && list.get().value() instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                if (items.items().get(i) instanceof Value.Fields fields) {
                    found.add(new Entry(list.get().path().item(i), fields, item.get()));
                }
            }
        }
        return found;
    }
}
