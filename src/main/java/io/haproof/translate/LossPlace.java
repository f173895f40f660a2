package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.text.Span;

/**
 * The words of a text that a loss is about.
 *
 * @param section the section, such as {@code backend app}
 * @param directive the keyword of the line; for rules also the name of the action
 * @param span the words
 */
record LossPlace(String section, String directive, Span span) {

    /** The header of a section. */
    static LossPlace of(Section section) {
        return new LossPlace(title(section), section.keyword(), section.header().wordsSpan());
    }

    /** A line. */
    static LossPlace of(Section section, Directive line) {
        return new LossPlace(title(section), keyword(line), line.line().wordsSpan());
    }

    /** Other words of the same line. */
    LossPlace at(Span words) {
        return new LossPlace(section, directive, words);
    }

    private static String title(Section section) {
        return section.name()
                .map(name -> section.keyword() + ' ' + name.value())
                .orElse(section.keyword());
    }

    /** Rules are told apart by their actions, where their keyword is a word alone. */
    private static String keyword(Directive line) {
        boolean isRule = line.entry().isRule()
                && line.words().size() > 1
                && !line.keyword().contains(" ");
        return isRule ? line.keyword() + ' ' + line.words().get(1).value() : line.keyword();
    }
}
