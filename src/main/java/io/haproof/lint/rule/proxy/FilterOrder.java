package io.haproof.lint.rule.proxy;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports filters that stand in the wrong order, or that must be named because there are others. Compression, caches and
 * FastCGI applications bring a filter of their own where none is named.
 */
public final class FilterOrder implements Rule {

    private static final String FILTER = "filter ";
    private static final Set<String> COMPRESSION = Set.of("filter compression", "filter comp-req", "filter comp-res");
    private static final String CACHE = "filter cache";
    private static final String FCGI = "filter fcgi-app";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-filter-order", "filters stand in the wrong order or have to be named");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(FilterOrder::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            List<Directive> filters = proxy.section().directives().stream()
                    .filter(line -> line.keyword().startsWith(FILTER))
                    .toList();
            boolean areKnown = proxy.section().unclear().isEmpty()
                    && filters.stream().allMatch(line -> line.isCertain() && line.isSound());
            if (areKnown) {
                checkOrder(filters, context);
                checkUnnamed(proxy, filters, context);
            }
        }
    }

    private static void checkOrder(List<Directive> filters, RuleContext context) {
        Set<String> caches = new HashSet<>();
        boolean isCompressed = false;
        for (Directive filter : filters) {
            isCompressed |= COMPRESSION.contains(filter.keyword());
            boolean isCache = filter.keyword().equals(CACHE);
            if (isCache && isCompressed) {
                context.reportFatal(
                        filter.line().wordsSpan(), "the cache stands behind the compression; expected it in front");
            }
            if (isCache && !caches.add(filter.words().get(2).value())) {
                context.reportFatal(filter.line().wordsSpan(), "the filter of this cache is named twice");
            }
        }
    }

    private static void checkUnnamed(Proxy proxy, List<Directive> filters, RuleContext context) {
        List<Directive> others = filters.stream()
                .filter(filter -> !COMPRESSION.contains(filter.keyword()))
                .filter(filter -> !filter.keyword().equals(FCGI))
                .toList();
        boolean isNamed = filters.stream().anyMatch(filter -> COMPRESSION.contains(filter.keyword()));
        List<Directive> foreign = others.stream()
                .filter(filter -> !filter.keyword().equals(CACHE))
                .toList();
        boolean cacheCounts = context.vocabulary()
                .directive("backend", List.of("filter", "cache"))
                .isEmpty();
        Optional<Directive> cached = unnamedCache(proxy, filters);
        if (!isNamed && (!foreign.isEmpty() || cacheCounts && cached.isPresent())) {
            compression(proxy)
                    .findFirst()
                    .ifPresent(line -> context.reportFatal(
                            line.line().wordsSpan(),
                            "there are other filters; expected a \"filter compression\", too"));
        }
        if (!foreign.isEmpty() && !cacheCounts) {
            cached.ifPresent(line -> context.reportFatal(
                    line.line().wordsSpan(), "there are other filters; expected a \"filter cache\", too"));
        }
        if (!foreign.isEmpty()) {
            proxy.understood("use-fcgi-app")
                    .findFirst()
                    .ifPresent(line -> context.reportFatal(
                            line.line().wordsSpan(), "a FastCGI application does not go with other filters"));
        }
    }

    private static Stream<Directive> compression(Proxy proxy) {
        return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                .flatMap(section -> section.directives().stream())
                .filter(line -> line.keyword().startsWith("compression ") && line.isCertain() && line.isSound());
    }

    /** A rule that stores in a cache, or serves from it, where no filter names the cache. */
    private static Optional<Directive> unnamedCache(Proxy proxy, List<Directive> filters) {
        List<String> named = new ArrayList<>();
        filters.stream()
                .filter(filter -> filter.keyword().equals(CACHE))
                .forEach(filter -> named.add(filter.words().get(2).value()));
        return Stream.concat(proxy.understood("http-request"), proxy.understood("http-response"))
                .filter(line -> line.words().size() > 2)
                .filter(line -> line.words().get(1).is("cache-use")
                        || line.words().get(1).is("cache-store"))
                .filter(line -> !named.contains(line.words().get(2).value()))
                .findFirst();
    }
}
