package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.directive.Hosts;
import io.haproof.directive.Parameter;
import io.haproof.lint.Severity;
import io.haproof.listener.BackendServer;
import io.haproof.model.Endpoint;
import io.haproof.model.Server;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import io.haproof.translate.Loss.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The servers of a listener. */
final class ServerLift {

    private static final String FIELD = "BackendServer";
    private static final String WEIGHT = "weight";
    private static final String MAXCONN = "maxconn";
    private static final String SENDS_PROXY = "send-proxy";
    private static final Pattern NUMBER = Pattern.compile("[+]?(-?[0-9]{1,18})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+");

    private final Draft draft;
    private final boolean isPersistent;
    private final List<BackendServer> servers = new ArrayList<>();
    private final List<Server> sending = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    private ServerLift(Draft draft, boolean isPersistent) {
        this.draft = draft;
        this.isPersistent = isPersistent;
    }

    /**
     * Reads the servers, and reports what of them is lost.
     *
     * @param isPersistent whether the listener keeps clients at servers
     */
    static ServerLift of(Draft draft, boolean isPersistent) {
        ServerLift lift = new ServerLift(draft, isPersistent);
        Server.of(draft.back()).forEach(lift::add);
        return lift;
    }

    List<BackendServer> servers() {
        return servers;
    }

    /** Whether all servers of a TCP listener are told the address of the client; reports where only some are. */
    boolean tellSource() {
        boolean areAll = !servers.isEmpty() && sending.size() == servers.size();
        if (!areAll) {
            for (Server server : sending) {
                draft.report()
                        .altered(
                                head(server),
                                Severity.ERROR,
                                Reason.MIXED_SEND_PROXY,
                                "send-proxy is set on some servers only; EnableSourceIp is for all, and stays off",
                                draft.field("EnableSourceIp"));
            }
        }
        return areAll;
    }

    private void add(Server server) {
        draft.report().use(server.directive());
        server.defaults().forEach(this::reportDefaults);
        Optional<String> role = role(server);
        if (role.isPresent()) {
            leaveOut(
                    server,
                    Reason.SERVER_ROLE,
                    role.get() + " server has no field; it is left out, so that it gets no traffic");
            return;
        }
        Optional<Endpoint> endpoint = server.endpoint().filter(ServerLift::isCarried);
        Optional<Integer> port = endpoint.flatMap(Endpoint::port);
        if (endpoint.isEmpty() || port.isEmpty()) {
            String message = '"' + server.directive().words().get(2).value() + "\" is not an address with a port";
            leaveOut(server, Reason.SERVER_ADDRESS, message);
            return;
        }
        Optional<String> weight =
                server.find(WEIGHT).flatMap(Server.Setting::value).map(Word::value);
        int share = weight.map(ServerLift::number).orElse(1L).intValue();
        if (share == 0) {
            String message = "a server of weight 0 gets no traffic and Weight begins at 1; the server is left out";
            leaveOut(server, Reason.SERVER_WEIGHT, message);
            return;
        }
        String host = endpoint.get().host();
        if (!addresses.add(host.toLowerCase(Locale.ROOT) + ' ' + port.get())) {
            String message =
                    host + ':' + port.get() + " is already a server of this farm; a listener names an address once";
            leaveOut(server, Reason.SERVER_DUPLICATE, message);
            return;
        }
        reportLine(server);
        servers.add(new BackendServer(host, port.get(), Integer.toString(share), limit(server)));
        if (server.has(SENDS_PROXY)) {
            sending.add(server);
        }
    }

    private static Optional<String> role(Server server) {
        if (server.has("disabled")) {
            return Optional.of("a disabled");
        }
        return server.has("backup") ? Optional.of("a backup") : Optional.empty();
    }

    private static boolean isCarried(Endpoint endpoint) {
        boolean isName = Hosts.isName(endpoint.host())
                && NAME.matcher(endpoint.host()).matches()
                && !endpoint.host().endsWith(".");
        return endpoint.isTcp() && (endpoint.isLiteral() || isName);
    }

    private void leaveOut(Server server, Reason reason, String message) {
        draft.report().dropped(draft.place(server.directive()), Severity.ERROR, reason, message);
    }

    private int limit(Server server) {
        Optional<String> written =
                server.find(MAXCONN).flatMap(Server.Setting::value).map(Word::value);
        long limit = written.map(ServerLift::number).orElse(0L);
        if (written.isEmpty()) {
            implicit(
                    server,
                    Severity.INFO,
                    "no maxconn is written (no limit); it is carried as 0, which HAProxy reads as no limit");
        } else if (limit < 0 || limit > Integer.MAX_VALUE) {
            implicit(
                    server,
                    Severity.WARNING,
                    limit + " is no number of connections; 0, which is no limit, takes its place");
            return 0;
        }
        return (int) limit;
    }

    private void implicit(Server server, Severity severity, String message) {
        draft.report().altered(head(server), severity, Reason.IMPLICIT_VALUE, message, here() + ".MaxConn");
    }

    /** The number at the start of a word, as HAProxy reads it. */
    private static long number(String word) {
        Matcher number = NUMBER.matcher(word);
        return number.lookingAt() ? Long.parseLong(number.group(1)) : 0;
    }

    /** Keyword, name and address of a server. */
    private LossPlace head(Server server) {
        List<Word> words = server.directive().words();
        Span span = words.get(0).span().to(words.get(2).span());
        return draft.place(server.directive()).at(span);
    }

    /** The place of the server that is read. */
    private String here() {
        return draft.field(FIELD) + '[' + servers.size() + ']';
    }

    private void reportLine(Server server) {
        server.directive().parameters().forEach(parameter -> report(server.directive(), parameter, here()));
        if (!server.has("check")) {
            String message = "the service checks every server; this one is checked by connecting";
            draft.report().added(head(server), Reason.HEALTH_CHECK, message, here());
        }
        if (isPersistent && !server.has("cookie")) {
            String message = "the service gives every server a cookie value; this one has none";
            draft.report().added(head(server), Reason.SERVER_PARAMETER, message, here());
        }
    }

    private void reportDefaults(Directive line) {
        draft.report().use(line);
        line.parameters().forEach(parameter -> report(line, parameter, draft.field(FIELD)));
    }

    private void report(Directive line, Parameter parameter, String field) {
        Optional<Severity> severity = severity(parameter);
        severity.ifPresent(grave -> draft.report()
                .dropped(
                        draft.place(line).at(parameter.span()),
                        grave,
                        Reason.SERVER_PARAMETER,
                        "server parameter \"" + parameter.name() + "\" has no field",
                        field));
    }

    private Optional<Severity> severity(Parameter parameter) {
        if (!parameter.isUnderstood()) {
            return Optional.of(Severity.ERROR);
        }
        boolean isUsual = parameter.name().equals("init-addr")
                && parameter.value().filter(value -> value.is("last,libc,none")).isPresent();
        return isUsual ? Optional.empty() : Severities.ofServer(parameter.name(), draft.mode());
    }
}
