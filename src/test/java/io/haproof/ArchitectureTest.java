package io.haproof;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rooms in {@code docs/architecture.md}, as code. */
class ArchitectureTest {
    private static final String ROOT = "io.haproof";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\| ([^|]*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    /** From the doors down. A room may use those that it names here, and what they may use. */
    private static final List<Room> ROOMS = List.of(
            Room.door("cli"),
            Room.door("maven"),
            Room.door("lsp"),
            new Room("project", "report", "input", "haproxy"),
            new Room("report", "translate"),
            new Room("emulator", "cloud", "haproxy"),
            new Room("cloud", "translate", "input"),
            new Room("translate", "lint"),
            new Room("format", "catalogue"),
            new Room("lint", "model", "listener"),
            new Room("model", "directive"),
            new Room("directive", "catalogue"),
            new Room("haproxy", "catalogue"),
            new Room("catalogue", "syntax"),
            new Room("syntax", "text"),
            new Room("input", "listener"),
            new Room("listener", "text"),
            new Room("text"));

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private record Room(String name, List<String> uses, boolean isDoor) {
        Room(String name, String... uses) {
            this(name, List.of(uses), false);
        }

        static Room door(String name) {
            return new Room(name, List.of(), true);
        }

        String classes() {
            return ROOT + '.' + name + "..";
        }

        boolean exists() {
            return Files.isDirectory(Path.of("src", "main", "java", "io", "haproof", name));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Room> rooms() {
        return ROOMS.stream().filter(Room::exists);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_uses_what_it_may(Room room) {
        String[] allowed = Stream.concat(Stream.of(room.name()), reach(room).stream())
                .map(name -> ROOT + '.' + name + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> outside = resideInAPackage(ROOT + "..")
                .and(not(resideInAnyPackage(allowed)))
                .and(not(isFrontDoorFor(room)));
        noClasses()
                .that()
                .resideInAPackage(room.classes())
                .should()
                .dependOnClassesThat(outside)
                .check(CLASSES);
    }

    @Test
    void nobody_depends_on_a_door() {
        rooms().filter(Room::isDoor)
                .map(Room::classes)
                .forEach(door -> noClasses()
                        .that()
                        .resideOutsideOfPackage(door)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(door)
                        .check(CLASSES));
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_syntax_sees_antlr() {
        only(List.of("syntax"), "org.antlr..", ROOT + ".syntax.grammar..");
    }

    @Test
    void only_what_reads_or_writes_documents_sees_jackson() {
        only(
                List.of("catalogue.compile", "input", "listener.document", "report", "cloud", "emulator", "cli"),
                "com.fasterxml..");
    }

    @Test
    void only_what_reads_documents_sees_snakeyaml() {
        only(List.of("listener.document"), "org.yaml..");
    }

    @Test
    void documents_are_read_and_written_without_knowing_listeners() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".listener.document")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".listener")
                .check(CLASSES);
    }

    @Test
    void only_the_emulator_for_tests_sees_junit() {
        only(List.of("emulator.junit"), "org.junit..");
    }

    @Test
    void the_emulator_sees_of_the_cloud_only_what_goes_over_the_wire() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".emulator..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + ".cloud..").and(not(resideInAPackage(ROOT + ".cloud.wire.."))))
                .check(CLASSES);
    }

    @Test
    void the_emulator_is_a_server_above_a_service_above_a_world() {
        String emulator = ROOT + ".emulator";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(emulator + "..")
                .layer("junit")
                .definedBy(emulator + ".junit")
                .layer("server")
                .definedBy(emulator)
                .layer("action")
                .definedBy(emulator + ".action")
                .layer("world")
                .definedBy(emulator + ".world")
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("junit")
                .whereLayer("action")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("world")
                .mayOnlyBeAccessedByLayers("junit", "server", "action")
                .check(CLASSES);
    }

    @Test
    void commands_stand_on_options_and_those_on_the_console() {
        String cli = ROOT + ".cli";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(cli + "..")
                .layer("entry")
                .definedBy(cli)
                .layer("help")
                .definedBy(cli + ".help")
                .layer("commands")
                .definedBy(cli + ".cloud", cli + ".translate", cli + ".lint")
                .layer("option")
                .definedBy(cli + ".option")
                .layer("console")
                .definedBy(cli + ".console")
                .whereLayer("entry")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("help")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("commands")
                .mayOnlyBeAccessedByLayers("entry", "help")
                .whereLayer("option")
                .mayOnlyBeAccessedByLayers("entry", "help", "commands")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_sees_picocli() {
        only(List.of("cli"), "picocli..");
    }

    @Test
    void only_the_plugin_sees_maven() {
        only(List.of("maven"), "org.apache.maven..");
    }

    @Test
    void only_the_command_line_prints_or_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould(callMethod(System.class, "exit", int.class))
                .check(CLASSES);
    }

    @Test
    void every_class_is_in_a_room() {
        String[] packages =
                Stream.concat(Stream.of(ROOT), rooms().map(Room::classes)).toArray(String[]::new);
        classes().should().resideInAnyPackage(packages).check(CLASSES);
    }

    @Test
    void the_documented_rooms_are_these_in_this_order() throws IOException {
        assertEquals(rooms().map(Room::name).toList(), List.copyOf(documented().keySet()));
    }

    @Test
    void the_documented_uses_are_these() throws IOException {
        Map<String, Set<String>> documented = documented();
        rooms().filter(room -> !room.isDoor()).forEach(room -> {
            Set<String> expected = new TreeSet<>(reach(room));
            expected.retainAll(rooms().map(Room::name).toList());
            assertEquals(expected, documented.get(room.name()), () -> "what `" + room + "` may use");
        });
    }

    /** What a room may use: doors everything that is not a door, others what they name and what that may use. */
    private static Set<String> reach(Room room) {
        Set<String> reach = new TreeSet<>();
        for (Room other : ROOMS) {
            boolean mayUse = room.isDoor() ? !other.isDoor() : room.uses().contains(other.name());
            if (mayUse) {
                reach.add(other.name());
                reach.addAll(reach(other));
            }
        }
        return reach;
    }

    /** The root package is for callers of the library; only a door is one. */
    private static DescribedPredicate<JavaClass> isFrontDoorFor(Room room) {
        return DescribedPredicate.describe(
                "front door", type -> room.isDoor() && type.getPackageName().equals(ROOT));
    }

    private static void only(List<String> rooms, String... packages) {
        String[] allowed = rooms.stream().map(room -> ROOT + '.' + room + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }

    /** The table of the document, read upwards: each room with all that its last column allows. */
    private static Map<String, Set<String>> documented() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("docs", "architecture.md")))
                .results()
                .toList();
        Map<String, Set<String>> reaches = new LinkedHashMap<>();
        rows.forEach(row -> reaches.put(row.group(1), new TreeSet<>()));
        for (int i = rows.size() - 1; i >= 0; i--) {
            Set<String> reach = reaches.getOrDefault(rows.get(i).group(1), Set.of());
            NAME.matcher(rows.get(i).group(2))
                    .results()
                    .map(name -> name.group(1))
                    .forEach(name -> {
                        reach.add(name);
                        reach.addAll(reaches.getOrDefault(name, Set.of()));
                    });
        }
        return reaches;
    }
}
