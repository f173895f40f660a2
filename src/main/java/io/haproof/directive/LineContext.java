package io.haproof.directive;

import io.haproof.catalogue.Vocabulary;
import io.haproof.syntax.ArgumentStyle;
import io.haproof.syntax.Languages;

/**
 * What the reading of one line needs to know of its surroundings.
 *
 * @param reading what all lines share
 * @param section the section that the line stands in
 * @param exposed what the text above has exposed
 */
record LineContext(Reading reading, Section section, Exposure exposed) {

    /** What the version knows. */
    Vocabulary vocabulary() {
        return reading.vocabulary();
    }

    /** Reads the languages inside words. */
    Languages languages() {
        return reading.languages();
    }

    /** How arguments in parentheses are read. */
    ArgumentStyle style() {
        return ArgumentStyle.of(vocabulary().dialect().words().quotesInArguments());
    }

    /** Whether the section has a frontend side. */
    boolean isFrontend() {
        return is("frontend") || is("listen") || is("defaults");
    }

    /** Whether the section has a backend side. */
    boolean isBackend() {
        return is("backend") || is("listen") || is("defaults");
    }

    private boolean is(String keyword) {
        return section.keyword().equals(keyword);
    }

    /**
     * What a global section has allowed so far.
     *
     * @param experimental {@code expose-experimental-directives} was read
     * @param deprecated {@code expose-deprecated-directives} was read
     * @param master {@code master-worker} was read, so that there is a master process
     */
    record Exposure(boolean experimental, boolean deprecated, boolean master) {

        static final Exposure NOTHING = new Exposure(false, false, false);

        Exposure withExperimental() {
            return new Exposure(true, deprecated, master);
        }

        Exposure withDeprecated() {
            return new Exposure(experimental, true, master);
        }

        Exposure withMaster() {
            return new Exposure(experimental, deprecated, true);
        }
    }
}
