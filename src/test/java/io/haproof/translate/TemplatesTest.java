package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "io", "haproof", "translate");

    record Values(String word, Object other) {}

    private static String render(String template, Object other) {
        Mustache compiled = Templates.factory().compile(new StringReader(template), "test " + template);
        return Templates.render(compiled, new Values("a b", other));
    }

    @Test
    void no_template_has_a_tag_that_is_meant_to_go_past_the_encoder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".mustache"))
                            .filter(file ->
                                    read(file).contains("{{{") || read(file).contains("{{&"))
                            .toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void even_such_a_tag_is_encoded() {
        assertEquals("'a b' 'a b' 'a b'", render("{{word}} {{{word}}} {{&word}}", 1));
    }

    @Test
    void a_name_that_is_missing_is_an_error() {
        assertThrows(RuntimeException.class, () -> render("{{wrod}}", 1));
        assertThrows(RuntimeException.class, () -> render("{{#wrod}}x{{/wrod}}", 1));
    }

    @Test
    void what_is_no_word_is_an_error() {
        assertThrows(RuntimeException.class, () -> render("{{other}}", List.class));
    }
}
