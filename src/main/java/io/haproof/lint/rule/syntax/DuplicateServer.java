package io.haproof.lint.rule.syntax;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Parameters;
import io.haproof.model.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports two servers of one proxy with the same name: state, cookies and the runtime API could not tell them apart. */
public final class DuplicateServer implements Rule {

    private static final String ALONE = "duplicate-server";
    private static final String AMONG_OTHERS = "duplicate-server-among-others";
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4}))?");
    private static final String OF_TEMPLATE = "duplicate-server-of-template";
    private static final String TEMPLATE = "server-template";
    private static final String WITH_ID = "duplicate-server-with-id";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("syntax-duplicate-server", "two servers of one proxy have one name");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(DuplicateServer::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.proxies()) {
            if (proxy.isBackend() && !proxy.isDisabled()) {
                Map<String, Directive> seen = new HashMap<>();
                boolean hasOthers = hasOthers(proxy);
                proxy.section().directives().stream()
                        .filter(line -> line.isCertain() && line.isSound())
                        .forEach(line -> check(line, seen, hasOthers, context));
            }
        }
    }

    private static void check(Directive line, Map<String, Directive> seen, boolean hasOthers, RuleContext context) {
        if (line.keyword().equals("server")) {
            check(line, line.words().get(1).value(), seen, hasOthers, context);
        } else if (isTemplate(line)) {
            Matcher range = RANGE.matcher(line.words().get(2).value());
            if (range.matches()) {
                int low = range.group(2) == null ? 1 : Integer.parseInt(range.group(1));
                int high = Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2));
                for (int i = low; i <= high; i++) {
                    check(line, line.words().get(1).value() + i, seen, hasOthers, context);
                }
            }
        }
    }

    private static void check(
            Directive server, String name, Map<String, Directive> seen, boolean hasOthers, RuleContext context) {
        Directive first = seen.putIfAbsent(name, server);
        if (first != null) {
            boolean isOfTemplate = isTemplate(first) || isTemplate(server);
            String defect = isOfTemplate
                    ? OF_TEMPLATE
                    : hasId(first) || hasId(server) ? WITH_ID : hasOthers ? AMONG_OTHERS : ALONE;
            String message = "another server of this proxy is called \"" + name + "\" too, on line "
                    + first.line().number();
            context.reportWhole(defect, server.words().get(1).span(), message);
        }
    }

    /** Whether there are servers of more than one name. */
    private static boolean hasOthers(Proxy proxy) {
        return proxy.own(TEMPLATE).findAny().isPresent()
                || proxy.own("server")
                                .filter(line -> line.words().size() > 1)
                                .map(line -> line.words().get(1).value())
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isTemplate(Directive line) {
        return line.keyword().equals(TEMPLATE);
    }

    private static boolean hasId(Directive server) {
        return new Parameters(server).has("id");
    }
}
