package io.haproof.translate;

import io.haproof.directive.Parameter;
import io.haproof.lint.Severity;
import io.haproof.listener.ListenerMode;
import io.haproof.model.Bind;
import io.haproof.model.Endpoint;
import io.haproof.translate.Loss.Reason;
import java.util.Optional;

/** The port of a listener, and what its {@code bind} lines say that it cannot. */
final class BindLift {

    static final String ACCEPTS_PROXY = "accept-proxy";

    private BindLift() {}

    /** Reads the port, and reports all but the parameters that are read elsewhere. */
    static int port(Draft draft) {
        Opening opening = draft.farm().opening();
        for (Bind bind : opening.binds()) {
            draft.report().use(bind.directive());
            if (!bind.equals(opening.bind())) {
                reportOther(draft, bind);
            }
        }
        reportAddresses(draft, opening);
        opening.bind().directive().parameters().forEach(parameter -> reportParameter(draft, parameter));
        return opening.port();
    }

    private static void reportOther(Draft draft, Bind bind) {
        boolean isSingle = Opening.isSingle(bind);
        draft.report()
                .dropped(
                        draft.place(bind.directive()),
                        Severity.ERROR,
                        isSingle ? Reason.SECOND_BIND : Reason.BIND_FORM,
                        isSingle
                                ? "a listener has one port"
                                : "only a single port of the machine's addresses has a field");
    }

    private static void reportAddresses(Draft draft, Opening opening) {
        LossPlace place = draft.place(opening.bind().directive());
        for (Endpoint endpoint : opening.bind().endpoints()) {
            LossPlace words = place.at(endpoint.text().raw());
            if (!endpoint.equals(opening.endpoint())) {
                draft.report().dropped(words, Severity.ERROR, Reason.BIND_FORM, "a listener has one port");
            } else if (endpoint.isAnyIpv6()) {
                draft.report()
                        .altered(
                                words,
                                Severity.WARNING,
                                Reason.BIND_ADDRESS,
                                "the service binds IPv4 only (0.0.0.0)",
                                draft.field("ListenerPort"));
            } else if (!endpoint.isAnyIpv4()) {
                String message = "the service binds 0.0.0.0, not \""
                        + endpoint.address().host() + "\"; the port opens on every address";
                draft.report()
                        .altered(words, Severity.ERROR, Reason.BIND_ADDRESS, message, draft.field("ListenerPort"));
            }
        }
    }

    private static void reportParameter(Draft draft, Parameter parameter) {
        boolean isTcp = draft.mode() == ListenerMode.TCP;
        String name = parameter.name();
        boolean isReadElsewhere = isTcp ? name.equals(ACCEPTS_PROXY) : CertificateLift.reads(name);
        if (isReadElsewhere && parameter.isUnderstood()) {
            return;
        }
        Optional<Severity> severity =
                parameter.isUnderstood() ? Severities.ofBind(name, draft.mode()) : Optional.of(Severity.ERROR);
        severity.ifPresent(grave -> dropParameter(draft, parameter, grave));
    }

    /** Reports a parameter of the line that is lost. */
    static void dropParameter(Draft draft, Parameter parameter, Severity severity) {
        LossPlace place = draft.place(draft.farm().opening().bind().directive()).at(parameter.span());
        draft.report()
                .dropped(
                        place,
                        severity,
                        Reason.BIND_PARAMETER,
                        "bind parameter \"" + parameter.name() + "\" has no field");
    }
}
