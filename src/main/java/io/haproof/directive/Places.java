package io.haproof.directive;

import java.util.Set;

/** Where in the life of a connection the values of a line are evaluated. */
final class Places {

    private Places() {}

    /**
     * HAProxy's names for the place of a line; none where every sample may be used, or where it depends on the proxies that
     * inherit the line.
     */
    static Set<String> of(Cursor cursor, String keyword) {
        LineContext context = cursor.context();
        String place = keyword.replace(' ', '-');
        if (context.section().keyword().equals("defaults")) {
            Set<String> places = context.vocabulary().placesOf(place, true, false);
            return places.equals(context.vocabulary().placesOf(place, false, true)) ? places : Set.of();
        }
        boolean isNoProxy = !context.isFrontend() && !context.isBackend();
        return context.vocabulary()
                .placesOf(place, context.isFrontend() || isNoProxy, context.isBackend() || isNoProxy);
    }
}
