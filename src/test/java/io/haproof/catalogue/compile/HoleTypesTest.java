package io.haproof.catalogue.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HoleTypesTest {

    @Test
    void the_documentation_lists_exactly_the_types() throws IOException {
        String page = Files.readString(Path.of("docs", "catalogue.md"));
        String table = page.substring(page.indexOf("### Types of holes"), page.indexOf("## Adding a keyword"));
        Set<String> documented = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(table);
        while (row.find()) {
            documented.add(row.group(1));
        }
        HoleTypes types = new HoleTypes(new Names(Set.of(), Set.of(), Set.of(), new TreeSet<>()));
        assertEquals(types.names(), documented);
    }
}
