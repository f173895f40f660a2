package io.haproof.catalogue.compile;

import io.haproof.syntax.Notation;
import io.haproof.syntax.Notation.Choice;
import io.haproof.syntax.Notation.Guarded;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Options;
import io.haproof.syntax.Notation.Repeat;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses notations with unknown holes, alternatives that no version reaches, and alternatives given twice. */
record NotationCheck(Ranges ranges, HoleTypes holes) {

    void check(Notation notation, Place place) {
        notation.accept(new Walk(place));
    }

    private final class Walk implements Notation.Visitor<Boolean> {
        private final Place place;

        private Walk(Place place) {
            this.place = place;
        }

        @Override
        public Boolean visit(Sequence sequence) {
            return all(sequence.items());
        }

        @Override
        public Boolean visit(Choice choice) {
            return alternatives(choice.alternatives());
        }

        @Override
        public Boolean visit(Maybe maybe) {
            return maybe.body().accept(this);
        }

        @Override
        public Boolean visit(Options options) {
            return alternatives(options.alternatives());
        }

        @Override
        public Boolean visit(Repeat repeat) {
            return repeat.body().accept(this);
        }

        @Override
        public Boolean visit(Guarded guarded) {
            ranges.reachable(guarded.range(), place);
            return guarded.body().accept(this);
        }

        @Override
        public Boolean visit(WordPattern word) {
            word.parts().forEach(part -> {
                if (part instanceof Hole hole) {
                    holes.check(hole, place);
                }
            });
            return true;
        }

        private Boolean alternatives(List<Notation> alternatives) {
            Set<Notation> seen = new HashSet<>();
            for (Notation alternative : alternatives) {
                if (!seen.add(alternative)) {
                    throw place.problem(
                            "the alternative \"" + alternative.print() + "\" stands there twice",
                            "every alternative once");
                }
            }
            return all(alternatives);
        }

        private Boolean all(List<Notation> notations) {
            notations.forEach(notation -> notation.accept(this));
            return true;
        }
    }
}
