package io.haproof.lint.rule.proxy;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Routes;
import io.haproof.text.Span;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be said for certain of a proxy that HAProxy looks at after a clean reading. */
final class TcpMode {

    private TcpMode() {}

    /** Whether HAProxy looks at the proxy, and every line of it and of its defaults is known. */
    static boolean isCertain(Proxy proxy) {
        int words = 2 + (proxy.section().base().isPresent() ? 2 : 0);
        return proxy.section().words().size() == words
                && !proxy.isDisabled()
                && parts(proxy)
                        .allMatch(part -> part.isCertain() && part.unclear().isEmpty());
    }

    /** Whether the proxy is in tcp mode, and stays in it: no rule and no backend turns it to http. */
    static boolean staysIn(Proxy proxy, Model model) {
        return isCertain(proxy)
                && proxy.isIn("tcp")
                && Routes.areKnown(proxy)
                && Routes.of(proxy).stream()
                        .allMatch(route -> model.backend(route.name().value())
                                .map(backend -> backend.isIn("tcp"))
                                .orElse(false))
                && lines(proxy).noneMatch(TcpMode::upgrades);
    }

    private static boolean upgrades(Directive line) {
        return !line.isCertain()
                || line.keyword().equals("tcp-request content")
                        && line.words().stream().anyMatch(word -> word.is("switch-mode"));
    }

    /** The lines of the proxy and its defaults. */
    static Stream<Directive> lines(Proxy proxy) {
        return parts(proxy).flatMap(part -> part.directives().stream());
    }

    /** The line itself where it is one of the proxy's own, else the header of the proxy, which inherits it. */
    static Span place(Proxy proxy, Optional<Directive> line) {
        return line.filter(proxy.section().directives()::contains)
                .map(own -> own.line().wordsSpan())
                .orElseGet(() -> proxy.section().header().wordsSpan());
    }

    private static Stream<Section> parts(Proxy proxy) {
        return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream());
    }
}
