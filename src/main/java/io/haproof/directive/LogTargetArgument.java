package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;

/** Where a log goes: an address whose port has a default, a ring, a backend, or a standard stream. */
final class LogTargetArgument implements ArgumentType {

    private static final Hole ADDRESS = new Hole("addr", "ip,ip6,host,any,port,noport,unix,abns,fd,udp");

    private final AddressArgument address = new AddressArgument();

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        String value = text.value();
        boolean isNamed = cursor.context()
                .vocabulary()
                .enumeration("log-target")
                .map(known -> known.accepted().stream()
                        .anyMatch(target -> target.endsWith("@") ? value.startsWith(target) : value.equals(target)))
                .orElse(false);
        if (isNamed) {
            cursor.bind(hole, text, value);
        } else {
            address.check(cursor, ADDRESS, text);
        }
    }

    @Override
    public String describe(Hole hole) {
        return "the target of a log, such as 127.0.0.1:514";
    }
}
