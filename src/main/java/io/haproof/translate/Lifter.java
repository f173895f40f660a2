package io.haproof.translate;

import io.haproof.catalogue.Dialect.Implied;
import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Severity;
import io.haproof.listener.HttpListener;
import io.haproof.listener.ListenerMode;
import io.haproof.listener.Listeners;
import io.haproof.listener.TcpListener;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.translate.Loss.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lifts one text: finds the proxies that are listeners, reads their fields line by line, and names every line that none of
 * them took.
 */
final class Lifter {

    private static final Set<String> SERVERS = Set.of("server", "server-template");

    private final Analysis analysis;
    private final Model model;
    private final LiftReport report;
    private final ServiceLines service;
    private final Leftovers leftovers;
    private final List<HttpListener> http = new ArrayList<>();
    private final List<TcpListener> tcp = new ArrayList<>();

    private Lifter(Analysis analysis, ServiceLines service) {
        this.analysis = analysis;
        this.model = Model.of(analysis);
        this.report = new LiftReport(analysis);
        this.service = service;
        this.leftovers = new Leftovers(model, report);
    }

    /**
     * Lifts a text.
     *
     * @param analysis the text, of which HAProxy refuses no line; what only the text as a whole gets wrong is lost
     * @param service what the service writes for the version that reads the text
     * @param certificateFolder where the service keeps certificates, an absolute path without a slash at its end
     */
    static Lifted lift(Analysis analysis, ServiceLines service, String certificateFolder) {
        return new Lifter(analysis, service).lift(certificateFolder);
    }

    private Lifted lift(String certificateFolder) {
        ServiceSections own = new ServiceSections(service, report);
        readService(own);
        List<Farm> farms = Farms.of(model, report);
        Implied implied = analysis.vocabulary().dialect().implied();
        CertificateLift certificates =
                new CertificateLift(certificateFolder, new CertificateComments(analysis, report));
        ListenerLift listeners = ListenerLift.of(model, new Names(farms), certificates, implied);
        Usual usual = new Usual(service);
        for (Farm farm : farms) {
            lift(farm, listeners, usual);
        }
        reportRest();
        return new Lifted(analysis.source(), new Listeners(http, tcp), own.statsAuth(), report.losses());
    }

    private void readService(ServiceSections own) {
        boolean hasStatus = false;
        for (Section section : analysis.sections()) {
            Optional<Proxy> proxy = model.proxy(section);
            if (section.keyword().equals("global")) {
                own.readGlobal(section);
            } else if (!hasStatus && proxy.filter(ServiceSections::isStatus).isPresent()) {
                own.readStatus(section);
                hasStatus = true;
            } else if (proxy.isEmpty() && !section.keyword().equals("defaults")) {
                String message = "section \"" + section.keyword() + "\" cannot be expressed by structured listeners";
                report.dropped(LossPlace.of(section), Severity.WARNING, Reason.NO_FIELD, message);
                report.lose(section);
            }
        }
    }

    private void lift(Farm farm, ListenerLift listeners, Usual usual) {
        boolean isHttp = farm.mode() == ListenerMode.HTTP;
        String path = isHttp ? "HttpListeners[" + http.size() + ']' : "TcpListeners[" + tcp.size() + ']';
        Draft draft = new Draft(farm, path, report);
        boolean isSecure = false;
        if (isHttp) {
            HttpListener listener = listeners.http(draft);
            isSecure = !listener.certificateIds().isEmpty();
            http.add(listener);
        } else {
            tcp.add(listeners.tcp(draft));
        }
        List<Directive> expected = usual.expected(farm.mode(), isSecure);
        reportAdded(draft, expected);
        expected.forEach(line -> reportRepeated(draft, line));
        reportStatusPage(draft);
        Set<String> keys = usual.keys(farm.mode(), isSecure);
        leftovers.allow(farm.front().section(), keys);
        leftovers.allow(farm.back().section(), keys);
    }

    private void reportAdded(Draft draft, List<Directive> expected) {
        List<String> added = expected.stream()
                .filter(line -> !service.isInForce(line, draft.farm()))
                .map(ServiceLines::text)
                .toList();
        if (!added.isEmpty()) {
            report.addedLines(draft.header(draft.front()), added, draft.path());
        }
    }

    private void reportRepeated(Draft draft, Directive expected) {
        for (Directive line : ServiceLines.repeated(expected, draft.farm())) {
            report.use(line);
            report.dropped(
                    report.place(line), Severity.ERROR, Reason.NO_FIELD, "the service writes this for a listener once");
        }
    }

    /** A proxy that only shows a status page has nobody to send requests to without it. */
    private void reportStatusPage(Draft draft) {
        boolean isForPage = draft.mode() == ListenerMode.HTTP
                && SERVERS.stream()
                        .allMatch(keyword -> draft.back().own(keyword).findAny().isEmpty())
                && Stream.of(draft.front(), draft.back())
                        .flatMap(proxy -> proxy.section().directives().stream())
                        .anyMatch(line -> line.keyword().startsWith("stats "));
        if (isForPage) {
            report.dropped(
                    draft.header(draft.front()),
                    Severity.ERROR,
                    Reason.NO_FIELD,
                    "a listener has no status page, and this one has no server: it answers nobody",
                    draft.path());
        }
    }

    private void reportRest() {
        Set<String> inDefaults = service.keysInDefaults();
        for (Section section : analysis.sections()) {
            if (section.keyword().equals("defaults")) {
                leftovers.allow(section, inDefaults);
            }
            if (!report.isLost(section)) {
                leftovers.report(section);
            }
        }
        new UnreadLines(analysis, report).reportAll();
    }

    /** What the service writes, worked out once for each kind of listener. */
    private static final class Usual {

        private final ServiceLines service;
        private final Map<Boolean, Map<ListenerMode, Set<String>>> keys = new HashMap<>();
        private final Map<Boolean, Map<ListenerMode, List<Directive>>> expected = new HashMap<>();

        Usual(ServiceLines service) {
            this.service = service;
        }

        Set<String> keys(ListenerMode mode, boolean isSecure) {
            return keys.computeIfAbsent(isSecure, unused -> new EnumMap<>(ListenerMode.class))
                    .computeIfAbsent(mode, unused -> service.keys(mode, isSecure));
        }

        List<Directive> expected(ListenerMode mode, boolean isSecure) {
            return expected.computeIfAbsent(isSecure, unused -> new EnumMap<>(ListenerMode.class))
                    .computeIfAbsent(mode, unused -> service.expected(mode, isSecure));
        }
    }
}
