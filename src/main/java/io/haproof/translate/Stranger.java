package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.model.Proxy;
import io.haproof.syntax.AclExpression;
import io.haproof.syntax.Condition;
import io.haproof.syntax.Condition.AnonymousAcl;
import io.haproof.syntax.Condition.NamedAcl;
import io.haproof.syntax.Condition.Polarity;
import io.haproof.syntax.Condition.Term;
import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition that holds for everybody whose address is not in a list.
 *
 * @param known the addresses in the list
 * @param lines the {@code acl} lines that the list stands on
 */
record Stranger(List<Excerpt> known, List<Directive> lines) {

    private static final String CRITERION = "src";
    private static final String ACL = "acl";

    /** The condition of a rule, if it is one of this kind. */
    static Optional<Stranger> of(Directive rule, Proxy proxy) {
        return condition(rule)
                .flatMap(Stranger::spared)
                .flatMap(term -> term.test().accept(new Reader(proxy)))
                .filter(stranger -> !stranger.known().isEmpty());
    }

    private static Optional<Condition> condition(Directive rule) {
        return rule.arguments().stream()
                .map(argument -> argument.value())
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast)
                .findFirst();
    }

    /** The one test that whoever is spared passes. */
    private static Optional<Term> spared(Condition condition) {
        if (condition.alternatives().size() != 1
                || condition.alternatives().get(0).terms().size() != 1) {
            return Optional.empty();
        }
        Term term = condition.alternatives().get(0).terms().get(0);
        boolean isSpared = term.isNegated() == (condition.polarity() == Polarity.IF);
        return isSpared ? Optional.of(term) : Optional.empty();
    }

    /** Reads the addresses of a test that asks for nothing but them. */
    private record Reader(Proxy proxy) implements Condition.Test.Visitor<Optional<Stranger>> {

        @Override
        public Optional<Stranger> named(NamedAcl acl) {
            List<Excerpt> known = new ArrayList<>();
            List<Directive> lines = proxy.own(ACL)
                    .filter(line -> line.words().size() > 1
                            && line.words().get(1).is(acl.name().value()))
                    .toList();
            for (Directive line : lines) {
                Optional<List<Excerpt>> addresses = addresses(line);
                if (addresses.isEmpty()) {
                    return Optional.empty();
                }
                known.addAll(addresses.get());
            }
            return Optional.of(new Stranger(known, lines));
        }

        @Override
        public Optional<Stranger> anonymous(AnonymousAcl acl) {
            List<Excerpt> words = acl.words();
            boolean isPlain = words.size() > 1
                    && words.get(0).value().equals(CRITERION)
                    && words.stream().noneMatch(word -> word.value().startsWith("-"));
            return isPlain ? Optional.of(new Stranger(words.subList(1, words.size()), List.of())) : Optional.empty();
        }

        private static Optional<List<Excerpt>> addresses(Directive line) {
            if (!line.isCertain() || !line.isSound()) {
                return Optional.empty();
            }
            return line.arguments().stream()
                    .map(argument -> argument.value())
                    .filter(AclExpression.class::isInstance)
                    .map(AclExpression.class::cast)
                    .filter(acl -> acl.criterion().value().equals(CRITERION)
                            && acl.flags().isEmpty())
                    .map(AclExpression::patterns)
                    .findFirst();
        }
    }
}
