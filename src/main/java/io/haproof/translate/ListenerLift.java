package io.haproof.translate;

import io.haproof.catalogue.Dialect.Implied;
import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.listener.Certificate;
import io.haproof.listener.HttpCheck;
import io.haproof.listener.HttpListener;
import io.haproof.listener.ListenerMode;
import io.haproof.listener.ListenerOption;
import io.haproof.listener.Scheduler;
import io.haproof.listener.SessionPersistence;
import io.haproof.listener.Switch;
import io.haproof.listener.TcpListener;
import io.haproof.model.Bind;
import io.haproof.model.Model;
import io.haproof.model.Server;
import io.haproof.translate.Loss.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Makes the listeners out of the proxies.
 *
 * @param names the names that are taken
 * @param limits how many connections
 * @param certificates the certificates
 * @param implied what HAProxy does where nothing is said
 */
record ListenerLift(Names names, LimitLift limits, CertificateLift certificates, Implied implied) {

    static ListenerLift of(Model model, Names names, CertificateLift certificates, Implied implied) {
        return new ListenerLift(names, new LimitLift(model, implied), certificates, implied);
    }

    HttpListener http(Draft draft) {
        useMode(draft);
        String name = names.listener(draft);
        int port = BindLift.port(draft);
        List<Certificate> shown = certificates.certificates(draft);
        int limit = limits.of(draft);
        Scheduler scheduler = BalanceLift.of(draft, implied);
        TimeoutLift.Timeout client = TimeoutLift.CLIENT.of(draft, draft.front());
        TimeoutLift.Timeout connect = TimeoutLift.CONNECT.of(draft, draft.back());
        TimeoutLift.Timeout server = TimeoutLift.SERVER.of(draft, draft.back());
        Switch sticky = ConnectionModeLift.of(draft);
        List<String> whiteList = WhiteListLift.of(draft, false);
        Optional<HttpCheck> check = HealthCheckLift.of(draft);
        Optional<SessionPersistence> persistence = CookieLift.of(draft, names);
        ServerLift servers = ServerLift.of(draft, persistence.isPresent());
        return new HttpListener(
                name,
                port,
                ListenerMode.HTTP,
                limit,
                scheduler,
                client.value(),
                client.unit(),
                connect.value(),
                connect.unit(),
                server.value(),
                server.unit(),
                sticky,
                whiteList,
                shown,
                check.map(Optional::of).map(ListenerOption::new),
                persistence,
                servers.servers());
    }

    TcpListener tcp(Draft draft) {
        useMode(draft);
        String name = names.listener(draft);
        int port = BindLift.port(draft);
        int limit = limits.of(draft);
        Scheduler scheduler = BalanceLift.of(draft, implied);
        TimeoutLift.Timeout client = TimeoutLift.CLIENT.of(draft, draft.front());
        TimeoutLift.Timeout connect = TimeoutLift.CONNECT.of(draft, draft.back());
        TimeoutLift.Timeout server = TimeoutLift.SERVER.of(draft, draft.back());
        reportHttpCheck(draft);
        ServerLift servers = ServerLift.of(draft, false);
        boolean tellsSource = servers.tellSource() || isRelayToNobody(draft);
        boolean isRelay = isRelay(draft, tellsSource);
        List<String> whiteList = WhiteListLift.of(draft, isRelay);
        return new TcpListener(
                name,
                port,
                ListenerMode.TCP,
                limit,
                scheduler,
                client.value(),
                client.unit(),
                connect.value(),
                connect.unit(),
                server.value(),
                server.unit(),
                whiteList,
                tellsSource ? Switch.ON : Switch.OFF,
                isRelay ? Switch.ON : Switch.OFF,
                servers.servers());
    }

    private static void useMode(Draft draft) {
        draft.front().inForce("mode").ifPresent(draft.report()::use);
    }

    /** A server of a TCP listener can be checked by HTTP in HAProxy, and not in the document. */
    private static void reportHttpCheck(Draft draft) {
        Optional<Directive> check = draft.back()
                .option(HealthCheckLift.OPTIONS)
                .filter(option -> option.keyword().equals(HealthCheckLift.HTTP));
        check.ifPresent(line -> {
            draft.report().use(line);
            draft.report()
                    .dropped(
                            draft.place(line),
                            Severity.WARNING,
                            Reason.NO_FIELD,
                            "a tcp listener checks its servers by connecting");
        });
    }

    /** Without any server to tell, a relay is one by its bind line alone. */
    private static boolean isRelayToNobody(Draft draft) {
        Bind bind = draft.farm().opening().bind();
        return bind.find(BindLift.ACCEPTS_PROXY).isPresent()
                && Server.of(draft.back()).isEmpty();
    }

    /** Whether the listener takes the address of the client from a balancer in front of it and hands it on. */
    private static boolean isRelay(Draft draft, boolean tellsSource) {
        Bind bind = draft.farm().opening().bind();
        bind.find(BindLift.ACCEPTS_PROXY)
                .filter(parameter -> !tellsSource)
                .ifPresent(parameter -> draft.report()
                        .dropped(
                                draft.place(bind.directive()).at(parameter.span()),
                                Severity.ERROR,
                                Reason.REPEATER_WITHOUT_SOURCE,
                                "accept-proxy without send-proxy has no field: EnableRepeaterMode needs EnableSourceIp",
                                draft.field("EnableRepeaterMode")));
        return tellsSource && bind.find(BindLift.ACCEPTS_PROXY).isPresent();
    }
}
