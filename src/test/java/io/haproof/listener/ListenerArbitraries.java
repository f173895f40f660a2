package io.haproof.listener;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Generates listeners that have no finding of severity error, with every field set and unset, and as hostile as they may be. */
public final class ListenerArbitraries {

    private static final int MOST = 3;
    private static final Set<Integer> RESERVED = Set.of(22, 1080, 1081, 9100, 9101);
    private static final int LONGEST = Integer.MAX_VALUE;

    private ListenerArbitraries() {}

    /** Up to three listeners of either kind; their names fit the API document to the letter. */
    public static Arbitrary<Listeners> listeners() {
        return listeners(name("_", 48), anyHost());
    }

    /** The same without a server whose name a machine would be asked for. */
    public static Arbitrary<Listeners> listenersWithoutHostNames() {
        return listeners(name("_", 48), address());
    }

    /** The same with hyphens in names, as the examples of the API document have them: that is a warning. */
    public static Arbitrary<Listeners> listenersWithHyphens() {
        return listeners(name("_-", 48), anyHost()).filter(ListenerArbitraries::isWithoutNameOfABackend);
    }

    private static boolean isWithoutNameOfABackend(Listeners listeners) {
        Set<String> backends = listeners.httpListeners().stream()
                .map(listener -> listener.listenerName() + "-abk")
                .collect(Collectors.toSet());
        return listeners.tcpListeners().stream().noneMatch(listener -> backends.contains(listener.listenerName()));
    }

    private static Arbitrary<Listeners> listeners(Arbitrary<String> name, Arbitrary<String> host) {
        Arbitrary<List<String>> names = name.filter(text -> !text.equals("status"))
                .list()
                .ofSize(2 * MOST)
                .uniqueElements();
        Arbitrary<List<Integer>> ports = Arbitraries.integers()
                .between(1, 65535)
                .filter(port -> !RESERVED.contains(port))
                .list()
                .ofSize(2 * MOST)
                .uniqueElements();
        Arbitrary<List<String>> keys = Combinators.combine(name("_", 12), letters(1))
                .as((front, last) -> front + last)
                .list()
                .ofSize(MOST)
                .uniqueElements();
        return Combinators.combine(
                        http(servers(host)).list().ofMaxSize(MOST),
                        tcp(servers(host)).list().ofMaxSize(MOST),
                        names,
                        ports,
                        keys)
                .as(ListenerArbitraries::named);
    }

    /** Gives listeners names, ports and keys that stand once. */
    private static Listeners named(
            List<Http> http, List<Tcp> tcp, List<String> names, List<Integer> ports, List<String> keys) {
        List<HttpListener> httpListeners = IntStream.range(0, http.size())
                .mapToObj(i -> http.get(i).named(names.get(i), ports.get(i), keys.get(i)))
                .toList();
        List<TcpListener> tcpListeners = IntStream.range(0, tcp.size())
                .mapToObj(i -> tcp.get(i).named(names.get(MOST + i), ports.get(MOST + i)))
                .toList();
        return new Listeners(httpListeners, tcpListeners);
    }

    /** Lower-case letters, digits and other characters, a letter first, no other character last. */
    private static Arbitrary<String> name(String others, int most) {
        Arbitrary<String> middle = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars(others.toCharArray())
                .ofMaxLength(most);
        Arbitrary<String> last =
                Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(1);
        Arbitrary<String> whole =
                Combinators.combine(letters(1), middle, last).as((front, between, end) -> front + between + end);
        return Arbitraries.oneOf(whole, letters(1));
    }

    private static StringArbitrary letters(int length) {
        return Arbitraries.strings().withCharRange('a', 'z').ofLength(length);
    }

    private record Timeout(String value, TimeUnit unit) {}

    private record Common(int maxConn, Scheduler scheduler, List<Timeout> timeouts) {}

    private static Arbitrary<Common> common() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.of(Scheduler.class),
                        timeout().list().ofSize(3))
                .as(Common::new);
    }

    private static Arbitrary<Timeout> timeout() {
        return Combinators.combine(
                        Arbitraries.of(TimeUnit.class), Arbitraries.integers().between(0, LONGEST))
                .as((unit, milliseconds) -> new Timeout(
                        Integer.toString(unit == TimeUnit.SECONDS ? milliseconds / 1000 : milliseconds), unit));
    }

    /** All of a listener but what stands once in a document. */
    private interface Http {

        HttpListener named(String name, int port, String key);
    }

    private interface Tcp {

        TcpListener named(String name, int port);
    }

    private static Arbitrary<Http> http(Arbitrary<List<BackendServer>> servers) {
        return Combinators.combine(
                        common(),
                        Arbitraries.of(Switch.class),
                        whiteList(),
                        certificates(),
                        check().optional(),
                        persistence().optional(),
                        servers)
                .as((common, sticky, whiteList, certificates, check, persistence, backend) ->
                        (name, port, key) -> new HttpListener(
                                name,
                                port,
                                ListenerMode.HTTP,
                                common.maxConn(),
                                common.scheduler(),
                                common.timeouts().get(0).value(),
                                common.timeouts().get(0).unit(),
                                common.timeouts().get(1).value(),
                                common.timeouts().get(1).unit(),
                                common.timeouts().get(2).value(),
                                common.timeouts().get(2).unit(),
                                sticky,
                                whiteList,
                                certificates,
                                check.map(Optional::of).map(ListenerOption::new),
                                persistence.map(cookie -> new SessionPersistence(key, cookie.mode(), cookie.timer())),
                                backend));
    }

    private static Arbitrary<Tcp> tcp(Arbitrary<List<BackendServer>> servers) {
        return Combinators.combine(common(), whiteList(), Arbitraries.of(0, 1, 2), servers)
                .as((common, whiteList, relay, backend) -> (name, port) -> new TcpListener(
                        name,
                        port,
                        ListenerMode.TCP,
                        common.maxConn(),
                        common.scheduler(),
                        common.timeouts().get(0).value(),
                        common.timeouts().get(0).unit(),
                        common.timeouts().get(1).value(),
                        common.timeouts().get(1).unit(),
                        common.timeouts().get(2).value(),
                        common.timeouts().get(2).unit(),
                        whiteList,
                        // Without a server nothing in a text says that servers are told the source.
                        relay > (backend.isEmpty() ? 1 : 0) ? Switch.ON : Switch.OFF,
                        relay > 1 ? Switch.ON : Switch.OFF,
                        backend));
    }

    private static Arbitrary<HttpCheck> check() {
        Arbitrary<String> uri = Arbitraries.oneOf(
                        Arbitraries.strings().withCharRange('!', '~').ofMaxLength(60),
                        Arbitraries.strings().withCharRange('!', '~').ofLength(1023))
                .map(text -> '/' + text);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(CheckMethod.class), uri).as(HttpCheck::new),
                Arbitraries.just(new HttpCheck(CheckMethod.OPTIONS, "*")));
    }

    private static Arbitrary<SessionPersistence> persistence() {
        Arbitrary<PersistenceTimer> timer = Combinators.combine(
                        Arbitraries.integers().between(0, 7200),
                        Arbitraries.integers().between(0, 7200))
                .as(PersistenceTimer::new)
                .filter(set -> set.maxIdle() == 0 || set.maxLife() == 0 || set.maxLife() > set.maxIdle());
        return Combinators.combine(Arbitraries.integers().between(0, 2), timer)
                .as((mode, set) -> new SessionPersistence("key", mode, set));
    }

    private static Arbitrary<List<Certificate>> certificates() {
        Arbitrary<String> id = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("_-")
                .ofMinLength(1)
                .ofMaxLength(64);
        return Combinators.combine(id, certificateName().optional())
                .as(Certificate::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(Certificate::certificateId);
    }

    /** At most 3 bytes a character, and 4 for a pair of them, so that 100 of them fit in 512 bytes. */
    private static Arbitrary<String> certificateName() {
        Arbitrary<String> pieces = Arbitraries.of(
                "证", "书", "\"", "'", "\\", "#", "$(", "${HOME}", "$", "`", "%[src]", "{{x}}", "{{{", " ", "😀", "é",
                "<!--", "&amp;", "*/", "\u2028", "\u00a0", "\ufeff", "\\n", ": ", "- ", "~", "on", "30", "null");
        Arbitrary<String> middle = pieces.list().ofMaxSize(40).map(list -> String.join("", list));
        Arbitrary<String> edge = Arbitraries.of("a", "证", "\"", "#", "'", "\\", "$", "😀", "-", "~", "0");
        Arbitrary<String> word =
                Arbitraries.of("on", "off", "yes", "no", "~", "null", "true", "1e3", "30", "0x1f", "<<", "1:30");
        Arbitrary<String> whole = Combinators.combine(edge, middle, edge).as((a, b, c) -> a + b + c);
        return Arbitraries.oneOf(whole, edge, word);
    }

    private static Arbitrary<List<BackendServer>> servers(Arbitrary<String> host) {
        return Combinators.combine(
                        host,
                        Arbitraries.integers().between(1, 65535),
                        Arbitraries.integers().between(1, 256).map(number -> Integer.toString(number)),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .as(BackendServer::new)
                .list()
                .ofMaxSize(4)
                .uniqueElements(server -> server.ip().toLowerCase(Locale.ROOT) + ' ' + server.port());
    }

    private static Arbitrary<String> anyHost() {
        return Arbitraries.frequencyOf(Tuple.of(3, address()), Tuple.of(1, host()));
    }

    private static Arbitrary<String> address() {
        return Arbitraries.oneOf(ipv4(), ipv6(), mapped());
    }

    private static Arbitrary<String> ipv4() {
        return Arbitraries.integers()
                .between(0, 255)
                .list()
                .ofSize(4)
                .map(bytes ->
                        bytes.stream().map(number -> Integer.toString(number)).collect(Collectors.joining(".")));
    }

    /** Eight groups in either case, a run of which may be left out. */
    private static Arbitrary<String> ipv6() {
        Arbitrary<List<String>> groups = Combinators.combine(
                        Arbitraries.integers().between(1, 0xffff), Arbitraries.of("%x", "%X", "%04x"))
                .as((number, form) -> String.format(form, number))
                .list()
                .ofSize(8);
        return Combinators.combine(
                        groups,
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 8))
                .as((all, one, other) -> {
                    int from = Math.min(one, other);
                    int to = Math.max(one, other);
                    return to - from < 2
                            ? String.join(":", all)
                            : String.join(":", all.subList(0, from)) + "::" + String.join(":", all.subList(to, 8));
                });
    }

    private static Arbitrary<String> mapped() {
        return ipv4().map(address -> "::ffff:" + address);
    }

    private static Arbitrary<String> host() {
        Arbitrary<String> label = Combinators.combine(
                        letters(1),
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .numeric()
                                .withChars('-')
                                .ofMaxLength(10),
                        letters(1))
                .as((first, middle, last) -> first + middle + last);
        return label.list().ofMinSize(1).ofMaxSize(4).map(labels -> String.join(".", labels));
    }

    private static Arbitrary<List<String>> whiteList() {
        Arbitrary<String> four = Combinators.combine(
                        ipv4(), Arbitraries.integers().between(0, 33))
                .as((address, prefix) -> prefix == 33 ? address : address + '/' + prefix);
        Arbitrary<String> unmapped =
                ipv6().filter(address -> !address.toLowerCase(Locale.ROOT).startsWith("::ffff:"));
        Arbitrary<String> six = Combinators.combine(
                        unmapped, Arbitraries.integers().between(0, 129))
                .as((address, prefix) -> prefix == 129 ? address : address + '/' + prefix);
        return Arbitraries.oneOf(four, six).list().ofMaxSize(4).uniqueElements(ListenerArbitraries::network);
    }

    /** The bits of an address that its prefix leaves, as text. */
    private static String network(String entry) {
        String[] parts = entry.split("/", 2);
        List<Integer> bits = new ArrayList<>();
        try {
            for (byte part : InetAddress.getByName(parts[0]).getAddress()) {
                IntStream.iterate(7, i -> i >= 0, i -> i - 1).forEach(i -> bits.add(part >> i & 1));
            }
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bits.size();
        return bits.size() + " " + bits.subList(0, prefix);
    }
}
