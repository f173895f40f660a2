package io.haproof.lint.rule.check;

import io.haproof.directive.Directive;
import io.haproof.model.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules about health checks ask of a proxy. */
final class Checks {

    static final String HTTP = "option httpchk";
    static final String EXTERNAL = "option external-check";

    private static final Set<String> KINDS = Set.of(
            EXTERNAL,
            HTTP,
            "option ldap-check",
            "option mysql-check",
            "option pgsql-check",
            "option redis-check",
            "option smtpchk",
            "option spop-check",
            "option ssl-hello-chk",
            "option tcp-check");

    private Checks() {}

    /** The line that says what kind of check the servers get. */
    static Optional<Directive> kind(Proxy proxy) {
        return proxy.option(KINDS);
    }

    /** Whether the servers are checked by requests of HTTP. */
    static boolean areHttp(Proxy proxy) {
        return kind(proxy).filter(line -> line.keyword().equals(HTTP)).isPresent();
    }

    /** The {@code tcp-check} or {@code http-check} lines in force: its own, else those of the nearest defaults that has some. */
    static List<Directive> steps(Proxy proxy, String keyword) {
        return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                .map(section -> section.directives(keyword))
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
