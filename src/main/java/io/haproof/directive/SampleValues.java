package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.List;

/** Values that only the arguments of sample fetches and converters have. */
final class SampleValues {

    private static final Hole VARIABLE = new Hole("var", "");

    private SampleValues() {}

    /** A whole number, or the name of a variable that holds one. */
    static void integerOrVariable(Cursor cursor, Hole hole, Excerpt text) {
        NumberFormat.Reading reading = NumberFormat.STRICT.read(text.value());
        if (reading.end() > 0 && reading.end() == text.value().length()) {
            long value = reading.value().longValue();
            Ranges accepted = cursor.context().reading().spec(hole).accepted();
            if (!accepted.contains(value)) {
                String message = value + " is out of range; expected " + accepted.describe();
                throw new Misfit(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, text.raw(), message));
            }
            cursor.bind(hole, text, value);
            return;
        }
        try {
            ValueArguments.variable(cursor, VARIABLE, text);
        } catch (Misfit misfit) {
            String message = '"' + text.value() + "\" is neither a whole number nor the name of a variable";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, misfit.problem().span(), message));
        }
    }

    /** The mask of a network, as a number of bits or as an address. */
    static void mask(Cursor cursor, Hole hole, Excerpt text) {
        Networks.Family family = hole.detail().equals("4") ? Networks.Family.IPV4 : Networks.Family.IPV6;
        String value = text.value();
        boolean isAddress = family == Networks.Family.IPV4 ? Hosts.isIpv4(value) : Hosts.isIpv6(value);
        if (!isAddress && !family.isLength(value)) {
            String message = '"' + value + "\" is not an IPv" + hole.detail()
                    + " mask; expected a number of bits up to " + family.bits();
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
        }
        cursor.bind(hole, text, value);
    }

    /** A text with as many characters as the detail says. */
    static void exactly(Cursor cursor, Hole hole, Excerpt text) {
        if (text.value().length() != Integer.parseInt(hole.detail())) {
            String message = '"' + text.value() + "\" must have " + hole.detail() + " characters";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }

    /** The place of a block in a message: a number, or a word for one. */
    static void block(Cursor cursor, Hole hole, Excerpt text) {
        if (!text.value().matches("head|tail|first|[0-9]+")) {
            String message = '"' + text.value()
                    + "\" is no place of a block; expected a number, \"first\", \"head\" or \"tail\"";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }

    /** One of the words of the detail, or the name of a variable that holds one. */
    static void oneOrVariable(Cursor cursor, Hole hole, Excerpt text) {
        List<String> allowed = List.of(hole.detail().split(",", -1));
        if (!allowed.contains(text.value())) {
            try {
                ValueArguments.variable(cursor, VARIABLE, text);
            } catch (Misfit noVariable) {
                throw new Misfit(TextArguments.unknownWord(cursor.subject(), text, allowed));
            }
        }
        cursor.bind(hole, text, text.value());
    }

    /** One of the words of the detail. */
    static void oneOf(Cursor cursor, Hole hole, Excerpt text) {
        List<String> allowed = List.of(hole.detail().split(",", -1));
        if (!allowed.contains(text.value())) {
            throw new Misfit(TextArguments.unknownWord(cursor.subject(), text, allowed));
        }
        cursor.bind(hole, text, text.value());
    }
}
