package io.haproof.catalogue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haproof.catalogue.store.Value.ByVersion;
import io.haproof.catalogue.store.Value.Case;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Items;
import io.haproof.catalogue.store.Value.Syntax;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.catalogue.store.Value.Versions;
import io.haproof.syntax.Notation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageTest {

    @Test
    void every_kind_of_value_comes_back_as_it_was() {
        Fields entry = new Fields(Map.of(
                "text", new Text("äöü 10 €"),
                "versions", new Versions(0b1_0000_0001),
                "syntax", new Syntax(Notation.parse("( a <b:c> | @2.4+ d(<e>) )+ { f | g } [ <h>* ]")),
                "items", new Items(List.of(new Text("a"), new Text(""))),
                "cases", new ByVersion(List.of(new Case(new Versions(3), new Text("x"))))));
        ImageWriter writer = new ImageWriter();
        writer.family("first", Map.of("entry", entry));
        writer.family("second", Map.of());
        Image image = new Image(writer.bytes());
        assertEquals(Optional.of(entry), image.family("first").get("entry"));
        assertEquals(List.of("first", "second"), image.families());
    }

    @Test
    void unknown_names_have_nothing() {
        Image image = new Image(new ImageWriter().bytes());
        assertEquals(Optional.empty(), image.family("none").get("entry"));
    }

    @Test
    void other_bytes_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Image(new byte[] {1, 2, 3}));
    }

    @Test
    void a_value_by_version_is_what_its_case_says() {
        ByVersion value = new ByVersion(List.of(
                new Case(new Versions(0b011), new Text("old")), new Case(new Versions(0b100), new Text("new"))));
        assertEquals(Optional.of(new Text("old")), value.at(1));
        assertEquals(Optional.of(new Text("new")), value.at(2));
        assertEquals(Optional.empty(), value.at(3));
    }
}
