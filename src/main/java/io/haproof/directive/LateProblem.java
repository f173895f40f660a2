package io.haproof.directive;

import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A problem that HAProxy finds only when a proxy uses the line, after the whole text was read without a fault.
 *
 * @param section the section that the line stands in
 * @param directive the line
 * @param problem what is wrong with it
 * @param use which proxies use the line
 */
record LateProblem(Section section, Directive directive, Problem problem, Use use) {

    /** Which proxies use a line. */
    enum Use {
        /** The one that it stands in, whatever else stands there. */
        OWN,
        /** As {@link #OWN}, unless the line says where else the address of the server comes from. */
        SERVER_NAME,
        /** Its own, or those that inherit it and do not override it. */
        SETTING,
        /** As {@link #SETTING}, but only proxies with a frontend side. */
        FRONTEND_SETTING,
        /** Its own, if that is in http mode. */
        HTTP,
        /** Its own, if that is in another mode. */
        NOT_HTTP
    }

    /** A problem and who will come upon it. */
    record Kept(Problem problem, Use use) {}

    /**
     * Whether some proxy uses the line: its own, or one that inherits it and does not override it.
     *
     * @param sections all sections of the text, in order
     */
    boolean matters(List<Section> sections) {
        if (use == Use.SERVER_NAME) {
            return !isDisabled(section)
                    && directive.parameters().stream()
                            .noneMatch(parameter -> parameter.name().equals("init-addr"));
        }
        if (use == Use.OWN || use == Use.HTTP || use == Use.NOT_HTTP) {
            return !isDisabled(section) && fitsMode();
        }
        if (!section.keyword().equals("defaults")) {
            return uses(section) && !isOverridden(section, section.directives().indexOf(directive) + 1);
        }
        if (isOverridden(section, section.directives().indexOf(directive) + 1)) {
            return false;
        }
        List<Section> heirs = new ArrayList<>();
        boolean isInForce = true;
        String name = section.name().map(Word::value).orElse("");
        for (Section other : sections.subList(sections.indexOf(section) + 1, sections.size())) {
            isInForce &= !other.keyword().equals("defaults");
            boolean isNamed = other.base().map(base -> base.is(name)).orElse(false);
            if (isNamed || isInForce && other.base().isEmpty()) {
                heirs.add(other);
            }
        }
        return heirs.stream().anyMatch(heir -> uses(heir) && !isOverridden(heir, 0));
    }

    private boolean fitsMode() {
        boolean isOfHttp = section.mode().equals(Optional.of("http"));
        return switch (use) {
            case HTTP -> isOfHttp && !section.keyword().equals("defaults");
            case NOT_HTTP ->
                !isOfHttp && section.mode().isPresent() && !section.keyword().equals("defaults");
            default -> true;
        };
    }

    /** Whether a directive from {@code first} on takes the place of the line, so that HAProxy forgets it. */
    private boolean isOverridden(Section user, int first) {
        List<Directive> own = user.directives();
        String setting = directive.entry().setting();
        return own.subList(first, own.size()).stream()
                .anyMatch(other -> other.entry().setting().equals(setting));
    }

    private boolean uses(Section other) {
        boolean isBackend = other.keyword().equals("backend");
        boolean isProxy = isBackend
                || other.keyword().equals("frontend")
                || other.keyword().equals("listen");
        return isProxy && !(isBackend && use == Use.FRONTEND_SETTING) && !isDisabled(other);
    }

    private static boolean isDisabled(Section section) {
        return section.directives().stream()
                .anyMatch(directive -> directive.keyword().equals("disabled"));
    }
}
