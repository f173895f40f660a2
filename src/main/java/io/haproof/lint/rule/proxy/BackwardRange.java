package io.haproof.lint.rule.proxy;

import io.haproof.directive.Directive;
import io.haproof.model.Bind;
import io.haproof.model.Endpoint;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges of ports that run backwards, in which old versions find no port at all. */
final class BackwardRange {

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})-([0-9]{1,5})");

    private BackwardRange() {}

    /** Whether a line listens at nothing, as its ranges are empty. */
    static boolean bindsNothing(Directive line) {
        if (!line.keyword().equals("bind") || !line.isCertain()) {
            return false;
        }
        List<Endpoint> endpoints = new Bind(line).endpoints();
        return !endpoints.isEmpty() && endpoints.stream().allMatch(BackwardRange::isEmpty);
    }

    private static boolean isEmpty(Endpoint endpoint) {
        Matcher range = RANGE.matcher(endpoint.address().port());
        return range.matches() && Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2));
    }
}
