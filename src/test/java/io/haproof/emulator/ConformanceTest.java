package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.ErrorCode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/emulator.md} is what the tests say that they show. */
class ConformanceTest {

    private static final Path PAGE = Path.of("docs", "emulator.md");
    private static final Path TESTS = Path.of("target", "test-classes", "io", "haproof", "emulator");
    private static final String START = "| action | behaviour | test |\n| --- | --- | --- |\n";
    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;

    /** A line of the table: the place of an action in the API document, 0 for all of them. */
    private record Row(int place, String action, String behaviour, String test) {

        private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::place)
                .thenComparing(Row::behaviour)
                .thenComparing(Row::test);

        @Override
        public String toString() {
            return "| " + action + " | " + behaviour + " | `" + test + "` |\n";
        }
    }

    private static Set<Row> rows() throws IOException, ClassNotFoundException {
        Set<Row> rows = new TreeSet<>(Row.ORDER);
        List<Path> files;
        try (Stream<Path> all = Files.list(TESTS)) {
            files = all.filter(file -> file.toString().endsWith("Test.class")).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".class", "");
            for (Method method : Class.forName("io.haproof.emulator." + name).getDeclaredMethods()) {
                Documents documents = method.getAnnotation(Documents.class);
                if (documents != null) {
                    rows.addAll(rows(documents, name + '.' + method.getName()));
                }
            }
        }
        return rows;
    }

    /** The number that the API document gives it. */
    private static int place(Action action) {
        return List.of(Action.values()).indexOf(action) + 1;
    }

    private static List<Row> rows(Documents documents, String test) {
        List<Row> rows = new ArrayList<>();
        for (Action action : documents.value()) {
            int place = place(action);
            rows.add(new Row(place, place + " `" + action.word() + '`', documents.behaviour(), test));
        }
        if (rows.isEmpty()) {
            rows.add(new Row(0, "all", documents.behaviour(), test));
        }
        return rows;
    }

    @Test
    void the_table_is_what_the_tests_show() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        int end = page.indexOf("\n\n", start) + 1;
        String table = rows().stream().map(Row::toString).collect(Collectors.joining());
        String expected = page.substring(0, start) + table + page.substring(end);
        if (UPDATE) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE));
    }

    @Test
    void every_action_and_every_code_is_shown() throws Exception {
        Set<Row> rows = rows();
        List<String> missing = new ArrayList<>();
        for (Action action : Action.values()) {
            if (rows.stream().noneMatch(row -> row.place() == place(action))) {
                missing.add(action.word());
            }
        }
        for (ErrorCode code : ErrorCode.values()) {
            if (rows.stream().noneMatch(row -> row.behaviour().contains(code.word()))) {
                missing.add(code.word());
            }
        }
        assertEquals(List.of(), missing);
    }
}
