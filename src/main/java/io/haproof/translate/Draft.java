package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.listener.ListenerMode;
import io.haproof.model.Proxy;

/**
 * A listener in the making.
 *
 * @param farm the proxies that it is made from
 * @param path its place in the document, such as {@code HttpListeners[0]}
 * @param report what becomes of the lines
 */
record Draft(Farm farm, String path, LiftReport report) {

    Proxy front() {
        return farm.front();
    }

    Proxy back() {
        return farm.back();
    }

    ListenerMode mode() {
        return farm.mode();
    }

    /** The path of one of its fields. */
    String field(String name) {
        return path + '.' + name;
    }

    /** Where the header of a proxy stands. */
    LossPlace header(Proxy proxy) {
        return LossPlace.of(proxy.section());
    }

    /** Where a line stands. */
    LossPlace place(Directive line) {
        return report.place(line);
    }
}
