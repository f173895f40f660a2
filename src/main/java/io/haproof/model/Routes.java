package io.haproof.model;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a proxy sends its traffic, as far as the text names it. */
public final class Routes {

    private static final String STATIC = "use_backend";
    private static final String DEFAULT = "default_backend";

    private Routes() {}

    /** Whether a directive names a backend to send traffic to. */
    public static boolean isRoute(Directive directive) {
        return directive.keyword().equals(STATIC) || directive.keyword().equals(DEFAULT);
    }

    /**
     * The backends that an enabled proxy names, those of rules in front of the one by default. A backend, which sends
     * nothing anywhere, can still name some, and HAProxy looks them up. Names that are made when a request comes, or that hold
     * a variable, are not among them.
     */
    public static List<Reference> of(Proxy proxy) {
        List<Reference> routes = new ArrayList<>();
        if (proxy.isDisabled()) {
            return routes;
        }
        proxy.own(STATIC).forEach(directive -> reference(proxy, directive).ifPresent(routes::add));
        Optional<Directive> last = proxy.isFrontend()
                ? proxy.effective(DEFAULT)
                : proxy.own(DEFAULT).reduce((first, second) -> second);
        last.flatMap(directive -> reference(proxy, directive)).ifPresent(routes::add);
        return routes;
    }

    /** Whether every backend that a rule of the proxy may choose is known from the text. */
    public static boolean areKnown(Proxy proxy) {
        return proxy.own(STATIC)
                .allMatch(directive -> reference(proxy, directive).isPresent());
    }

    private static Optional<Reference> reference(Proxy proxy, Directive directive) {
        if (!directive.isCertain() || !directive.isSound()) {
            return Optional.empty();
        }
        for (Argument argument : directive.arguments()) {
            boolean isName =
                    argument.value() instanceof String && argument.type().startsWith("ref");
            if (isName && argument.hole().detail().equals("backend")) {
                return Optional.of(new Reference("backend", argument.text(), directive, proxy.section()));
            }
        }
        return Optional.empty();
    }
}
