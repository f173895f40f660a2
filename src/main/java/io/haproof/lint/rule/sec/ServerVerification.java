package io.haproof.lint.rule.sec;

import io.haproof.directive.Directive;
import io.haproof.lint.RuleContext;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds servers whose certificates are verified and for which no file says who may have signed them. */
final class ServerVerification {

    private static final String GLOBAL = "ssl-server-verify";
    private static final Set<String> CHECKS = Set.of("tcp-check", "http-check");

    private ServerVerification() {}

    static void check(Model model, RuleContext context) {
        List<Directive> globals = context.analysis().sections().stream()
                .filter(section -> section.keyword().equals("global"))
                .flatMap(section -> section.directives().stream())
                .filter(line -> line.keyword().equals(GLOBAL))
                .toList();
        boolean isUsual = context.isPartial()
                ? model.global(GLOBAL).filter(ServerVerification::isRequired).isPresent()
                : globals.stream().allMatch(line -> line.isCertain() && isRequired(line));
        for (Proxy proxy : model.enabled()) {
            if (proxy.isBackend()) {
                boolean isCheckedByTls = isCheckedByTls(proxy);
                Server.withTemplates(proxy).forEach(server -> check(server, isCheckedByTls, isUsual, context));
            }
        }
    }

    private static boolean isRequired(Directive line) {
        return line.words().size() > 1 && line.words().get(1).is("required");
    }

    private static void check(Server server, boolean isCheckedByTls, boolean isUsual, RuleContext context) {
        Optional<Word> mode = server.find("verify").flatMap(Server.Setting::value);
        boolean isVerified = mode.map(word -> word.is("required")).orElse(isUsual);
        boolean speaksTls = isCheckedByTls || server.has("ssl") || server.has("check-ssl");
        if (isVerified && speaksTls && !server.has("ca-file")) {
            context.reportFatal(
                    server.directive().line().wordsSpan(),
                    "the certificate of the server cannot be verified; expected \"ca-file\" with a file, or \"verify none\"");
        }
    }

    /** Whether the checks of the servers use TLS; one step that does is enough. */
    private static boolean isCheckedByTls(Proxy proxy) {
        return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                .flatMap(section -> CHECKS.stream().flatMap(keyword -> section.directives(keyword).stream()))
                .anyMatch(line -> line.isCertain() && connectsByTls(line));
    }

    private static boolean connectsByTls(Directive line) {
        boolean isConnect = line.words().size() > 1 && line.words().get(1).is("connect");
        return isConnect && line.words().stream().anyMatch(word -> word.is("ssl") && !line.isValue(word));
    }
}
