package io.haproof.directive;

import io.haproof.catalogue.Vocabulary;
import io.haproof.syntax.ConfigTree;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.util.List;

/**
 * A configuration read as one version of HAProxy reads it.
 *
 * @param tree the text as lines of tokens
 * @param vocabulary what the version knows
 * @param sections the sections in the order of the text, as far as HAProxy reads
 * @param problems everything that does not fit, in the order in which HAProxy meets it
 * @param isClean whether nothing was refused while reading, so that HAProxy goes on to look at the text as a whole
 */
public record Analysis(
        ConfigTree tree, Vocabulary vocabulary, List<Section> sections, List<Problem> problems, boolean isClean) {

    public Analysis {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** Reads a configuration. */
    public static Analysis of(Source source, Vocabulary vocabulary, ReadingOptions options) {
        return of(Syntax.parse(source), vocabulary, options);
    }

    /** Reads a configuration whose lines are known; up to them nothing depends on the version. */
    public static Analysis of(ConfigTree tree, Vocabulary vocabulary, ReadingOptions options) {
        return new ConfigReader(tree, vocabulary, options).read();
    }

    public Source source() {
        return tree.source();
    }
}
