package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An address, as the forms in the detail of its hole allow: {@code <addr:ip,ip6,host,any,port,noport,range,list>}. The form
 * {@code name} stands for whatever may or may not be a name, where the version never looks it up.
 *
 * <p>Where there can be a port, the last colon behind the last bracket separates it, whatever stands before it. Names are
 * never looked up: one that some name server could know passes.
 */
final class AddressArgument implements ArgumentType {

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        Set<String> forms = cursor.context().reading().forms(hole);
        if (!forms.contains("list")) {
            cursor.bind(hole, text, one(cursor, forms, text));
            return;
        }
        int from = 0;
        String value = text.value();
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int end = comma < 0 ? value.length() : comma;
            if (end > from || comma >= 0) {
                Excerpt part = text.sub(from, end);
                cursor.bind(hole, part, one(cursor, forms, part));
            }
            from = end + 1;
        }
    }

    private static Address one(Cursor cursor, Set<String> forms, Excerpt text) {
        String value = text.value();
        if (!forms.contains("port") && value.indexOf('$') < 0) {
            Address host = new Address("", value, "");
            checkHost(host, forms, text).ifPresent(problem -> complain(cursor, forms, problem));
            return host;
        }
        Reading reading = cursor.context().reading();
        String known = prefix(value, reading.addressPrefixes());
        boolean isOfLogs = known.equals("ring@") || known.equals("backend@");
        String prefix = isOfLogs && !forms.contains("ring") ? "" : known;
        String rest = value.substring(prefix.length());
        if (value.indexOf('$') >= 0) {
            Optional<Excerpt> expanded =
                    forms.contains("net") ? Optional.empty() : AddressVariables.expanded(text, reading.environment());
            return expanded.map(replaced -> one(cursor, forms, replaced))
                    .orElseGet(() -> new Address(prefix, rest, ""));
        }
        checkFamily(cursor, prefix, forms, text);
        Address local = new Address(prefix, rest, "");
        if (local.isLocal() || prefix.startsWith("fd@") || prefix.startsWith("sockpair@") || prefix.startsWith("r")) {
            checkSpecial(local, forms, text, reading);
            return local;
        }
        int colon = Math.max(rest.lastIndexOf(':'), rest.lastIndexOf(']'));
        boolean hasPort = colon >= 0 && rest.charAt(colon) == ':';
        Address address = hasPort ? new Address(prefix, rest.substring(0, colon), rest.substring(colon + 1)) : local;
        Ports.check(address, hasPort, forms, text, reading.ports());
        checkHost(address, forms, text).ifPresent(problem -> complain(cursor, forms, problem));
        return address;
    }

    private static String prefix(String value, List<String> known) {
        if (value.indexOf('@') < 0 && value.indexOf('+') < 0) {
            return "";
        }
        String best = "";
        for (String word : known) {
            if (word.endsWith("+") && value.startsWith(word)) {
                best = word;
            }
        }
        String transport = best;
        for (String word : known) {
            if (word.endsWith("@")
                    && value.startsWith(word, transport.length())
                    && word.length() > best.length() - transport.length()) {
                best = transport + word;
            }
        }
        return best;
    }

    private static void checkFamily(Cursor cursor, String prefix, Set<String> forms, Excerpt text) {
        boolean isOfDatagrams = prefix.contains("udp") || prefix.startsWith("uxdg") || prefix.startsWith("dgram+");
        if (isOfDatagrams && !forms.contains("udp")) {
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), "datagrams cannot be used here"));
        }
        boolean isExperimental = cursor.context().vocabulary().isListed("experimental-address-prefix", prefix);
        if (isExperimental && !cursor.context().exposed().experimental()) {
            throw new Misfit(DirectiveReader.notExposed("an address that begins with " + prefix, text.raw()));
        }
    }

    private static void checkSpecial(Address address, Set<String> forms, Excerpt text, Reading reading) {
        int longest = reading.longestPath();
        if (address.isLocal() && address.host().length() > longest) {
            String message = "the path of a socket can have at most " + longest + " characters";
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), message));
        }
        boolean isLenient = reading.ports() == Ports.Style.LENIENT;
        boolean needsPort = !forms.contains("noport");
        boolean isNoPlace = forms.contains("inet") || !forms.contains("unix") && needsPort && isLenient;
        if (address.isLocal() && isNoPlace) {
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), "the path of a socket cannot be used here"));
        }
        boolean isNumbered =
                address.prefix().startsWith("fd@") || address.prefix().startsWith("sockpair@");
        if (isNumbered && !address.host().matches(isLenient ? "\\s*[+-]?[0-9]+" : "\\s*[+]?[0-9]+")) {
            String message = "\"" + address.host() + "\" is no number of a file descriptor";
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), message));
        }
        if (address.prefix().startsWith("fd@") && !forms.contains("fd")) {
            throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), "a file descriptor cannot be used here"));
        }
    }

    /** The names of the servers of proxies are looked up only after the whole text was read. */
    private static void complain(Cursor cursor, Set<String> forms, Problem problem) {
        if (!forms.contains("late")) {
            throw new Misfit(problem);
        }
        cursor.keepForLater(problem, LateProblem.Use.SERVER_NAME);
    }

    private static Optional<Problem> checkHost(Address address, Set<String> forms, Excerpt text) {
        String host = address.host();
        boolean isBracketed = host.startsWith("[") && host.endsWith("]") && host.length() >= 4;
        String bare = isBracketed ? host.substring(1, host.length() - 1) : host;
        boolean mayBe4 = !address.prefix().contains("6@");
        boolean mayBe6 = !address.prefix().contains("4@");
        boolean isLiteral =
                bare.isEmpty() || bare.equals("*") || mayBe6 && Hosts.isIpv6(bare) || mayBe4 && Hosts.isIpv4(bare);
        boolean mayBeName = forms.contains("host") || forms.contains("any");
        if (isLiteral
                || forms.contains("name")
                || mayBeName && (Hosts.isName(bare) || mayBe4 && Hosts.isOldIpv4(bare))) {
            return Optional.empty();
        }
        String message = '"' + host + "\" is no address; expected an IPv4 or IPv6 address"
                + (mayBeName ? " or a host name" : "");
        return Optional.of(Problem.fatal(Kind.BAD_ADDRESS, text.raw(), message));
    }

    @Override
    public String describe(Hole hole) {
        return hole.detail().contains("port") ? "an address such as 127.0.0.1:80" : "an address";
    }
}
