package io.haproof.translate;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.syntax.Word;
import java.util.Optional;

/** What a line says, whatever its quotes, its blanks and the units of its times. */
final class LineKey {

    private LineKey() {}

    /** The same for two lines that say the same. */
    static String of(Directive line) {
        StringBuilder key = new StringBuilder(line.prefix());
        for (Word word : line.words()) {
            key.append('\0').append(time(word, line).orElseGet(word::value));
        }
        return key.toString();
    }

    private static Optional<String> time(Word word, Directive line) {
        for (Argument argument : line.arguments()) {
            if (argument.type().equals("time")
                    && argument.text().raw().start() == word.span().start()) {
                return Optional.of(argument.value().toString());
            }
        }
        return Optional.empty();
    }
}
