package io.haproof.translate;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.syntax.Word;
import java.util.HashMap;
import java.util.Map;

/** What a line says, whatever its quotes, its blanks and the units of its times. */
final class LineKey {

    private LineKey() {}

    /** The same for two lines that say the same. */
    static String of(Directive line) {
        Map<Integer, String> times = new HashMap<>();
        for (Argument argument : line.arguments()) {
            if (argument.type().equals("time")) {
                times.put(argument.text().raw().start(), argument.value().toString());
            }
        }
        StringBuilder key = new StringBuilder(line.prefix());
        for (Word word : line.words()) {
            key.append('\0').append(times.getOrDefault(word.span().start(), word.value()));
        }
        return key.toString();
    }
}
