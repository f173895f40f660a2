package io.haproof.report;

import io.haproof.catalogue.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a line is refused.
 *
 * @param all every version that is known, oldest first
 * @param refusing those of them that refuse the line, oldest first; at least one
 * @param accepting those of them that accept the whole text; the others refuse it because of other lines, which can keep them from
 *     looking at this one
 * @param reason what the rule says in general
 * @param prints what HAProxy prints: what a real one printed of this line, or else parts of messages in which {@code …} stands for
 *     what differs, the most frequent first; it is one of them
 * @param isSaid whether a real one printed it
 */
public record Verdict(
        List<Version> all,
        List<Version> refusing,
        List<Version> accepting,
        String reason,
        List<String> prints,
        boolean isSaid) {

    public Verdict {
        all = List.copyOf(all);
        refusing = List.copyOf(refusing);
        accepting = List.copyOf(accepting);
        prints = List.copyOf(prints);
    }

    /** The same with what a real HAProxy printed of the line. */
    public Verdict said(List<String> alerts) {
        return new Verdict(all, refusing, accepting, reason, alerts, true);
    }

    /** Which versions refuse the line, as people say it: {@code HAProxy 2.6 and later, not 1.8 to 2.4}. */
    String span() {
        if (refusing.equals(all)) {
            return "all versions from " + all.get(0) + " to " + all.get(all.size() - 1);
        }
        List<Version> others = all.stream()
                .filter(version -> !refusing.contains(version) && !accepting.contains(version))
                .toList();
        return "HAProxy " + ranges(refusing)
                + (accepting.isEmpty() ? "" : ", not " + ranges(accepting))
                + (others.isEmpty() ? "" : "; for other lines by " + ranges(others));
    }

    /** Versions that follow each other as a range. */
    private String ranges(List<Version> versions) {
        List<String> ranges = new ArrayList<>();
        int start = 0;
        while (start < versions.size()) {
            int from = all.indexOf(versions.get(start));
            int end = start + 1;
            while (end < versions.size() && all.indexOf(versions.get(end)) == from + end - start) {
                end++;
            }
            ranges.add(range(from, from + end - start - 1));
            start = end;
        }
        return String.join(", ", ranges);
    }

    private String range(int first, int last) {
        String begin = all.get(first).toString();
        if (last > first && last == all.size() - 1) {
            return begin + " and later";
        }
        return last == first ? begin : begin + (last == first + 1 ? ", " : " to ") + all.get(last);
    }
}
