package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Severity;
import io.haproof.model.Bind;
import io.haproof.model.Endpoint;
import io.haproof.model.Proxy;
import io.haproof.text.Secret;
import io.haproof.text.Span;
import io.haproof.translate.Loss.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sections that the service writes itself: {@code global} and the status page. */
final class ServiceSections {

    private static final String GLOBAL = "global";
    private static final String STATUS = "status";
    private static final String CREDENTIALS = "stats auth";
    private static final int CREDENTIALS_AT = 2;

    private final ServiceLines service;
    private final LiftReport report;
    private Optional<Secret> statsAuth = Optional.empty();

    ServiceSections(ServiceLines service, LiftReport report) {
        this.service = service;
        this.report = report;
    }

    /** Says all that is to say about a {@code global} section. */
    void readGlobal(Section section) {
        Set<String> known = service.keys(GLOBAL);
        for (Directive line : section.directives()) {
            if (!line.isCertain() || !known.contains(LineKey.of(line))) {
                report(report.place(line), Severities.ofGlobal(line.keyword()), GLOBAL, line.keyword());
            }
        }
        report.lose(section);
    }

    /** Whether a proxy is the status page of the service. */
    static boolean isStatus(Proxy proxy) {
        List<Bind> binds = Opening.all(proxy);
        return proxy.section().keyword().equals("listen")
                && proxy.name().equals(STATUS)
                && !binds.isEmpty()
                && proxy.own("bind").allMatch(Directive::isCertain)
                && binds.stream().flatMap(bind -> bind.endpoints().stream()).allMatch(Endpoint::isLoopback);
    }

    /** Says all that is to say about the status page, and takes its password out. */
    void readStatus(Section section) {
        Set<String> known = service.keys("listen");
        for (Directive line : section.directives()) {
            boolean isSecret =
                    line.keyword().equals(CREDENTIALS) && line.words().size() > CREDENTIALS_AT;
            if (isSecret && line.isCertain() && statsAuth.isEmpty()) {
                statsAuth =
                        Optional.of(Secret.of(line.words().get(CREDENTIALS_AT).value()));
            } else if (isSecret) {
                Span keyword = line.words().get(0).span().to(line.words().get(1).span());
                report(report.place(line).at(keyword), Severity.INFO, "listen status", CREDENTIALS);
            } else if (!line.isCertain() || !known.contains(LineKey.of(line))) {
                report(report.place(line), Severity.INFO, "listen status", line.keyword());
            }
        }
        report.lose(section);
    }

    private void report(LossPlace place, Severity severity, String section, String keyword) {
        String message =
                "the service writes \"" + section + "\" itself; \"" + keyword + "\" cannot be set through the API";
        report.dropped(place, severity, Reason.PLATFORM_SECTION, message);
    }

    /** User and password of the status page, if it asks for them. */
    Optional<Secret> statsAuth() {
        return statsAuth;
    }
}
