package io.haproof.lint.rule.ref;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports servers that take over the state of one that has none, or of themselves. */
public final class BadTracking implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-bad-tracking", "a server tracks one whose state is not known");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model((model, context) -> new Chain(model, context).check());
    }

    /** A server and the proxy that it is in. */
    private record Tracked(Proxy proxy, Server server) {}

    /** Follows the servers in the order in which HAProxy joins them to what they track. */
    private static final class Chain {

        private final Map<String, Tracked> servers = new HashMap<>();
        private final Map<String, String> joined = new HashMap<>();
        private final Model model;
        private final RuleContext context;

        Chain(Model model, RuleContext context) {
            this.model = model;
            this.context = context;
            model.proxies().stream()
                    .filter(Proxy::isBackend)
                    .forEach(proxy -> Server.of(proxy)
                            .forEach(server -> servers.putIfAbsent(key(proxy, server), new Tracked(proxy, server))));
        }

        private static String key(Proxy proxy, Server server) {
            return proxy.name() + '/' + server.name();
        }

        void check() {
            for (Proxy proxy : model.enabled()) {
                if (proxy.isBackend()) {
                    Server.of(proxy)
                            .forEach(server -> server.find("track")
                                    .flatMap(Server.Setting::value)
                                    .filter(name -> !name.isOpen())
                                    .ifPresent(name -> check(new Tracked(proxy, server), name)));
                }
            }
        }

        private void check(Tracked follower, Word name) {
            String target = name.value().indexOf('/') < 0 ? follower.proxy().name() + '/' + name : name.value();
            Optional<Tracked> found = Optional.ofNullable(servers.get(target));
            if (found.isEmpty()) {
                return;
            }
            Server server = found.get().server();
            String own = key(follower.proxy(), follower.server());
            boolean hasState = server.has("check") || server.has("agent-check") || server.has("track");
            if (!hasState) {
                String message =
                        "the state of \"" + target + "\" is not known; expected \"check\" or \"agent-check\" there";
                context.reportFatal(place(follower), message);
            } else if (leadsTo(target, own)) {
                context.reportFatal(place(follower), "the servers track each other in a circle");
            } else if (leavesOn404(follower.proxy()) != leavesOn404(found.get().proxy())) {
                String message = "\"http-check disable-on-404\" must be on in both proxies, or in none";
                context.reportFatal(place(follower), message);
            } else {
                joined.put(own, target);
            }
        }

        private static Span place(Tracked follower) {
            Server server = follower.server();
            return server.find("track").map(server::place).orElseThrow();
        }

        private boolean leadsTo(String from, String to) {
            String at = from;
            for (int i = 0; i <= joined.size() && !at.equals(to) && joined.containsKey(at); i++) {
                at = joined.get(at);
            }
            return at.equals(to);
        }

        private static boolean leavesOn404(Proxy proxy) {
            return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                    .flatMap(section -> section.directives().stream())
                    .filter(line ->
                            line.keyword().equals("http-check") && line.words().size() > 1)
                    .anyMatch(line -> line.words().get(1).is("disable-on-404"));
        }
    }
}
