package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.ReadingOptions;
import io.haproof.directive.Section;
import io.haproof.listener.Listener;
import io.haproof.listener.ListenerMode;
import io.haproof.listener.ReservedPorts;
import io.haproof.syntax.Line;
import io.haproof.text.Edit;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text that is lifted, tried on the fixtures. */
class LiftProperties {

    private static final Set<String> RULES =
            Set.of("acl", "http-request", "http-response", "use_backend", "http-check");
    private static final Set<String> SWITCHES = Set.of("disabled", "enabled");
    private static final Set<String> SERVERS = Set.of("server", "default-server");

    @Provide
    Arbitrary<LiftFixture> fixtures() throws IOException {
        return Arbitraries.of(LiftFixture.all().toList());
    }

    @Property(tries = 300)
    void the_order_of_lines_that_do_not_depend_on_each_other_does_not_matter(
            @ForAll("fixtures") LiftFixture fixture, @ForAll long seed) {
        String changed = permuted(fixture, new Random(seed));
        assertEquals(
                fixture.lift().listeners(),
                LiftFixture.lift(changed, fixture.vocabulary()).listeners(),
                changed);
    }

    @Property(tries = 300)
    void spelling_does_not_matter(@ForAll("fixtures") LiftFixture fixture, @ForAll long seed) {
        String changed = respelled(fixture, new Random(seed));
        Lifted before = fixture.lift();
        Lifted after = LiftFixture.lift(changed, fixture.vocabulary());
        assertEquals(before.listeners(), after.listeners(), changed);
        assertEquals(facts(before), facts(after), changed);
    }

    @Property(tries = 100)
    void ends_of_lines_do_not_matter(@ForAll("fixtures") LiftFixture fixture) {
        Lifted before = fixture.lift();
        Lifted after = LiftFixture.lift(fixture.text().replace("\n", "\r\n"), fixture.vocabulary());
        assertEquals(before.listeners(), after.listeners());
        assertEquals(before.statsAuth(), after.statsAuth());
        assertEquals(facts(before), facts(after));
    }

    @Property(tries = 100)
    void what_was_lifted_compiles_to_what_lifts_to_the_same(@ForAll("fixtures") LiftFixture fixture) {
        Lifted lifted = fixture.lift();
        if (!hasValidPorts(lifted)) {
            return;
        }
        Translator translator = Translator.forTarget(fixture.vocabulary().version());
        Lifted again = translator.lift(
                Source.of("again", translator.compile(lifted.listeners()).text()));
        assertEquals(lifted.listeners(), again.listeners());
        assertEquals(List.of(), again.losses());
    }

    /** Line coverage: what is not named goes into the document, or is what the service writes anyway. */
    @Property(tries = 500)
    void no_line_is_lost_in_silence(@ForAll("fixtures") LiftFixture fixture, @ForAll long seed) {
        Lifted lifted = fixture.lift();
        List<Section> sections = analysis(fixture).sections();
        Section section = sections.get(Math.floorMod(seed, sections.size()));
        List<Directive> lines = section.directives();
        if (lines.isEmpty() || isDropped(lifted, section.header())) {
            return;
        }
        Directive line = lines.get(new Random(seed).nextInt(lines.size()));
        boolean isNamed = lifted.losses().stream().anyMatch(loss -> isAt(loss, line.line()));
        if (isNamed || FieldLines.contain(line) || isOfService(line, fixture)) {
            return;
        }
        String without = Edit.apply(fixture.text(), List.of(new Edit(line.line().wordsSpan(), "")));
        assertNotEquals(outcome(fixture.text(), fixture), outcome(without, fixture), line.keyword());
    }

    private static boolean isDropped(Lifted lifted, Line header) {
        return lifted.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.DROPPED && isAt(loss, header));
    }

    private static boolean isAt(Loss loss, Line line) {
        return line.span().contains(loss.span().orElseThrow().start());
    }

    private static boolean isOfService(Directive line, LiftFixture fixture) {
        ServiceLines service = ServiceLines.of(fixture.vocabulary());
        Set<String> keys = new HashSet<>(service.keysInDefaults());
        keys.addAll(service.keys("global"));
        keys.addAll(service.keys("listen"));
        for (ListenerMode mode : ListenerMode.values()) {
            keys.addAll(service.keys(mode, false));
            keys.addAll(service.keys(mode, true));
        }
        return keys.contains(LineKey.of(line));
    }

    private static List<Object> outcome(String text, LiftFixture fixture) {
        try {
            Lifted lifted = LiftFixture.lift(text, fixture.vocabulary());
            return List.of(lifted.listeners(), lifted.statsAuth(), facts(lifted));
        } catch (IllegalArgumentException refused) {
            return List.of();
        }
    }

    /** What is lost, whatever the spelling and the place. */
    private static List<String> facts(Lifted lifted) {
        return lifted.losses().stream()
                .map(loss -> String.join(
                        " ",
                        loss.section(),
                        loss.directive(),
                        loss.kind().word(),
                        loss.severity().word(),
                        loss.reason().word(),
                        loss.field().orElse("")))
                .toList();
    }

    private static boolean hasValidPorts(Lifted lifted) {
        List<Integer> ports = Stream.<Listener>concat(
                        lifted.listeners().httpListeners().stream(), lifted.listeners().tcpListeners().stream())
                .map(Listener::listenerPort)
                .toList();
        return new HashSet<>(ports).size() == ports.size() && ports.stream().noneMatch(ReservedPorts::contain);
    }

    private static Analysis analysis(LiftFixture fixture) {
        return Analysis.of(Source.of("in.cfg", fixture.text()), fixture.vocabulary(), ReadingOptions.DEFAULT);
    }

    private static String permuted(LiftFixture fixture, Random random) {
        if (fixture.text().contains("\n.if ")) {
            return fixture.text();
        }
        List<String> lines = new ArrayList<>(List.of(fixture.text().split("\n", -1)));
        for (Section section : analysis(fixture).sections()) {
            List<Directive> before = section.directives();
            List<Directive> after = new ArrayList<>(before);
            Collections.shuffle(after, random);
            restoreGroups(before, after);
            List<String> texts = after.stream()
                    .map(line -> lines.get(line.line().number() - 1))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                lines.set(before.get(i).line().number() - 1, texts.get(i));
            }
        }
        return String.join("\n", lines);
    }

    /** Puts lines that do depend on each other back in their order. */
    private static void restoreGroups(List<Directive> before, List<Directive> after) {
        Map<String, List<Directive>> groups = new HashMap<>();
        before.forEach(line ->
                groups.computeIfAbsent(group(line), unused -> new ArrayList<>()).add(line));
        for (int i = 0; i < after.size(); i++) {
            after.set(i, groups.getOrDefault(group(after.get(i)), after).remove(0));
        }
    }

    private static String group(Directive line) {
        String keyword = line.keyword();
        if (RULES.contains(keyword) || keyword.startsWith("tcp-request") || keyword.startsWith("stats")) {
            return "rules";
        }
        if (SERVERS.contains(keyword)) {
            return "servers";
        }
        if (SWITCHES.contains(keyword)) {
            return "switches";
        }
        if (ConnectionModeLift.OPTIONS.contains(keyword)) {
            return "modes";
        }
        return HealthCheckLift.OPTIONS.contains(keyword) ? "checks" : keyword;
    }

    private static String respelled(LiftFixture fixture, Random random) {
        String text = fixture.text();
        List<Edit> edits = new ArrayList<>();
        for (Line line : analysis(fixture).tree().lines()) {
            boolean isBlock = text.startsWith(".", line.wordsSpan().start());
            for (Span word : isBlock ? List.<Span>of() : line.words()) {
                String raw = word.of(text);
                if (raw.matches("[A-Za-z0-9_./:,=-]+")) {
                    edits.add(new Edit(word, spelled(raw, random)));
                }
            }
        }
        return Edit.apply(text, edits);
    }

    private static String spelled(String written, Random random) {
        List<String> any = List.of("", "*", "0.0.0.0", "ipv4@", "ipv4@*");
        boolean isPort = written.matches(":[0-9]+");
        String word = isPort ? any.get(random.nextInt(any.size())) + written : written;
        return switch (random.nextInt(4)) {
            case 0 -> '"' + word + '"';
            case 1 -> "'" + word + "'";
            case 2 -> String.format("\\x%02x", (int) word.charAt(0)) + word.substring(1);
            default -> word;
        };
    }
}
