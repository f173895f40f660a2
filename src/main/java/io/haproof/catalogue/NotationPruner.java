package io.haproof.catalogue;

import io.haproof.syntax.Notation;
import io.haproof.syntax.Notation.Choice;
import io.haproof.syntax.Notation.Guarded;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Options;
import io.haproof.syntax.Notation.Repeat;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import java.util.List;
import java.util.Optional;

/** Takes out of a notation what one version does not know. Nothing is left of a part without alternatives. */
record NotationPruner(Version version) implements Notation.Visitor<Optional<Notation>> {

    Notation prune(Notation notation) {
        return notation.accept(this).orElseGet(Notation::nothing);
    }

    @Override
    public Optional<Notation> visit(Sequence sequence) {
        List<Notation> items = pruned(sequence.items());
        return Optional.of(items.size() == 1 ? items.get(0) : new Sequence(items));
    }

    @Override
    public Optional<Notation> visit(Choice choice) {
        List<Notation> alternatives = pruned(choice.alternatives());
        if (alternatives.size() < 2) {
            return alternatives.stream().findFirst();
        }
        return Optional.of(new Choice(alternatives));
    }

    @Override
    public Optional<Notation> visit(Maybe maybe) {
        return maybe.body().accept(this).map(Maybe::new);
    }

    @Override
    public Optional<Notation> visit(Options options) {
        List<Notation> alternatives = pruned(options.alternatives());
        return alternatives.isEmpty() ? Optional.empty() : Optional.of(new Options(alternatives));
    }

    @Override
    public Optional<Notation> visit(Repeat repeat) {
        return repeat.body().accept(this).map(body -> new Repeat(body, repeat.atLeastOnce()));
    }

    @Override
    public Optional<Notation> visit(Guarded guarded) {
        return VersionRange.parse(guarded.range()).contains(version)
                ? guarded.body().accept(this)
                : Optional.empty();
    }

    @Override
    public Optional<Notation> visit(WordPattern word) {
        return Optional.of(word);
    }

    private List<Notation> pruned(List<Notation> notations) {
        return notations.stream()
                .map(notation -> notation.accept(this))
                .flatMap(Optional::stream)
                .toList();
    }
}
