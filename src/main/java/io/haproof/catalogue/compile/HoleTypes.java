package io.haproof.catalogue.compile;

import io.haproof.syntax.Notation.Hole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The closed list of types that a hole may have, and what their details may be. */
final class HoleTypes {
    private static final Pattern RANGE = Pattern.compile(one() + "(," + one() + ")*");
    private static final Pattern WARNED = Pattern.compile("warn=" + RANGE.pattern());
    private static final List<String> PLAIN = List.of("""
            acl-body bind-params char ciphers cond converters cookie-domain
            credentials curves digest dir env-name group guid hex htx-block ignored init-addr log-sample
            log-steps log-target map-file map-name method-or-uri mime name network networks new-header node octal
            protobuf-field regex regex-flags reply-header server-params status-codes status-list stick-data
            string text uri url user version word words
            """.strip().split("\\s+"));
    private static final List<String> NUMBERS =
            List.of("atoi cint cpu-map cpu-set digits int leading-digits process-set size thread-set".split(" "));
    private static final Set<String> ADDRESS_FORMS = Set.of("""
            list ip ip6 host name any port range portoffset late inet noport unix abns abnsz fd sockpair ring udp tcp quic rhttp mptcp
            """.strip().split("\\s+"));
    private static final Set<String> NAMED_THINGS = Set.of(
            "acl filter group mailer nameserver peer proxy server server-prefix spoe-engine table user".split(" "));

    private final Map<String, Detail> types = new TreeMap<>();

    /** Says what is wrong with a detail. */
    @FunctionalInterface
    private interface Detail {
        void check(Hole hole, Place place);
    }

    /**
     * The types.
     *
     * @param names the names that details may refer to
     */
    HoleTypes(Names names) {
        for (String type : PLAIN) {
            types.put(type, HoleTypes::nothing);
        }
        for (String type : NUMBERS) {
            types.put(type, HoleTypes::number);
        }
        types.put("certificate-errors", HoleTypes::anyWords);
        types.put("int-or-var", HoleTypes::numberOrEmpty);
        types.put("int-range", HoleTypes::number);
        types.put("time", HoleTypes::time);
        types.put("addr", words(ADDRESS_FORMS));
        types.put("service", words(Set.of("tcp")));
        types.put("counter", words(Set.of("checked")));
        types.put("header", words(names.enumerations()));
        types.put("fmt", words(Set.of("hex", "late", "late-frontend")));
        types.put("http-version", words(Set.of("bare")));
        types.put("expr", words(Set.of("http-request")));
        types.put("file", words(Set.of("ca", "crt", "key", "later")));
        types.put("ip", words(Set.of("4", "6")));
        types.put("mask", words(Set.of("4", "6")));
        types.put("network", words(Set.of("4")));
        types.put("list", HoleTypes::anyWords);
        types.put("one", HoleTypes::anyWords);
        types.put("one-or-var", HoleTypes::anyWords);
        types.put("exactly", HoleTypes::anyWords);
        types.put("var", words(Set.of("any", "empty", "check", "proc")));
        types.put("def", words(NAMED_THINGS));
        Set<String> references = new TreeSet<>(NAMED_THINGS);
        references.addAll(names.sections());
        references.add("list");
        types.put("ref", words(references));
        types.put("ref-or-fmt", words(references));
        types.put("enum", words(names.enumerations()));
        types.put("status", (hole, place) -> isOneOf(hole.detail() + "-status", names.enumerations(), hole, place));
        types.put("actions", (hole, place) -> names.use(hole.detail()));
    }

    /** The names of the types, sorted. */
    Set<String> names() {
        return types.keySet();
    }

    void check(Hole hole, Place place) {
        Detail detail = types.get(hole.type());
        if (detail == null) {
            throw place.problem("there is no type of hole \"" + hole.type() + "\"", "one of " + types.keySet());
        }
        detail.check(hole, place);
    }

    private static String one() {
        return "(-?\\d+|(-?\\d+)?\\.\\.(-?\\d+)?)";
    }

    private static void nothing(Hole hole, Place place) {
        if (!hole.detail().isEmpty()) {
            throw bad(hole, place, "no detail");
        }
    }

    private static void anyWords(Hole hole, Place place) {
        if (hole.detail().isEmpty()) {
            throw bad(hole, place, "the words, with commas between");
        }
    }

    private static void numberOrEmpty(Hole hole, Place place) {
        for (String field : hole.fields()) {
            if (!field.equals("empty") && !RANGE.matcher(field).matches()) {
                throw bad(hole, place, "\"empty\" or a range such as 1..5, with \";\" between");
            }
        }
    }

    private static void number(Hole hole, Place place) {
        for (String field : hole.fields()) {
            boolean isRight = field.equals("wrap32")
                    || field.equals("uwrap32")
                    || RANGE.matcher(field).matches()
                    || WARNED.matcher(field).matches();
            if (!isRight) {
                throw bad(hole, place, "a range such as 1..5,7, warn=RANGE, wrap32 or uwrap32, with \";\" between");
            }
        }
    }

    private static void time(Hole hole, Place place) {
        for (String field : hole.fields()) {
            boolean isRight = field.equals("s")
                    || RANGE.matcher(field).matches()
                    || WARNED.matcher(field).matches();
            if (!isRight) {
                throw bad(hole, place, "s for seconds, a range such as 1.. or warn=RANGE, with \";\" between");
            }
        }
    }

    private static Detail words(Set<String> allowed) {
        return (hole, place) -> {
            for (String word : hole.detail().isEmpty()
                    ? List.<String>of()
                    : List.of(hole.detail().split(",", -1))) {
                isOneOf(word, allowed, hole, place);
            }
        };
    }

    private static void isOneOf(String word, Set<String> allowed, Hole hole, Place place) {
        if (!allowed.contains(word)) {
            throw bad(hole, place, "some of " + new TreeSet<>(allowed));
        }
    }

    private static CompileException bad(Hole hole, Place place, String expected) {
        String text = "<" + hole.type() + (hole.detail().isEmpty() ? "" : ":" + hole.detail()) + ">";
        return place.problem("the detail of " + text + " cannot be right", expected);
    }
}
