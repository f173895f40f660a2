package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Severity;
import io.haproof.listener.ApiWord;
import io.haproof.listener.ListenerMode;
import io.haproof.listener.ReservedPorts;
import io.haproof.model.Bind;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.translate.Loss.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the proxies that together are listeners, and reports those that are none. */
final class Farms {

    private static final String OFF = "disabled";

    private final Model model;
    private final LiftReport report;
    private final List<Farm> farms = new ArrayList<>();

    private Farms(Model model, LiftReport report) {
        this.model = model;
        this.report = report;
    }

    /** The listeners of a text in the order of their sections. */
    static List<Farm> of(Model model, LiftReport report) {
        Farms found = new Farms(model, report);
        for (Proxy proxy : model.proxies()) {
            if (proxy.isFrontend() && !report.isLost(proxy.section())) {
                found.farm(proxy);
            }
        }
        found.reportShared();
        found.reportPorts();
        found.reportUnused();
        return found.farms;
    }

    private void farm(Proxy front) {
        if (!isCertain(front)) {
            lose(front, Reason.NO_FIELD, "the section depends on what is not known, so it is not carried over");
            return;
        }
        if (isOff(front)) {
            lose(
                    front,
                    Reason.NO_FIELD,
                    "a disabled proxy has no field; it is left out, so that its port stays closed");
            return;
        }
        Optional<ListenerMode> mode = mode(front);
        if (mode.isEmpty()) {
            lose(front, Reason.MODE, "only the modes http and tcp have listeners");
            return;
        }
        Route route = Route.of(front, model);
        Optional<Proxy> back = route.back().filter(proxy -> isCertain(proxy) && !isOff(proxy));
        if (back.isEmpty()) {
            lose(front, Reason.NO_BACKEND, "a listener needs servers, and no backend takes all that is left");
            return;
        }
        Optional<Opening> opening = Opening.of(front);
        if (opening.isEmpty()) {
            reportForms(front);
            lose(front, Reason.NO_BIND, "a listener needs a port, and no line opens a single one");
            return;
        }
        route.report(report);
        reportMode(mode.get(), back.get());
        farms.add(new Farm(front, back.get(), route.line(), mode.get(), opening.get()));
    }

    /** Whether it is known what the proxy is called, and what it inherits. */
    private static boolean isCertain(Proxy proxy) {
        List<Section> chain = new ArrayList<>(List.of(proxy.section()));
        chain.addAll(proxy.inherited());
        boolean isComplete = chain.get(chain.size() - 1).base().isEmpty();
        return isComplete && chain.stream().allMatch(Section::isCertain);
    }

    private boolean isOff(Proxy proxy) {
        Optional<Directive> line =
                proxy.inForce(OFF, "enabled").filter(last -> last.keyword().equals(OFF));
        line.ifPresent(report::use);
        return line.isPresent();
    }

    private static Optional<ListenerMode> mode(Proxy proxy) {
        return proxy.mode().flatMap(word -> ApiWord.find(ListenerMode.class, word));
    }

    private void reportForms(Proxy front) {
        for (Bind bind : Opening.all(front)) {
            report.dropped(
                    report.place(bind.directive()),
                    Severity.ERROR,
                    Reason.BIND_FORM,
                    "only a single port of the machine's addresses has a field");
        }
    }

    /** Servers that are spoken to in another mode than clients get each request, or each connection, in another way. */
    private void reportMode(ListenerMode mode, Proxy back) {
        if (!mode(back).equals(Optional.of(mode))) {
            report.altered(
                    LossPlace.of(back.section()),
                    Severity.ERROR,
                    Reason.MODE,
                    "a listener speaks " + mode.word() + " with clients and servers alike");
        }
        back.inForce("mode").ifPresent(report::use);
    }

    private void lose(Proxy front, Reason reason, String message) {
        report.dropped(LossPlace.of(front.section()), Severity.ERROR, reason, message);
        report.lose(front.section());
    }

    private void reportShared() {
        Set<Section> taken = new HashSet<>();
        farms.stream()
                .filter(farm -> farm.route().isEmpty())
                .forEach(farm -> taken.add(farm.back().section()));
        for (Farm farm : farms) {
            Optional<Directive> route = farm.route();
            if (route.isPresent() && !taken.add(farm.back().section())) {
                report.altered(
                        report.place(route.get()),
                        Severity.WARNING,
                        Reason.SHARED_BACKEND,
                        "backend \"" + farm.back().name()
                                + "\" is shared; every listener gets its own copy, so queues, limits and health checks"
                                + " double");
            }
        }
    }

    /** Several proxies may listen on a port at different addresses, or even at the same; listeners may not. */
    private void reportPorts() {
        Set<Integer> ports = new HashSet<>();
        for (Farm farm : farms) {
            int port = farm.opening().port();
            if (!ports.add(port)) {
                reportPort(farm, Reason.SECOND_BIND, "the API wants every ListenerPort once; " + port + " is taken");
            }
            if (ReservedPorts.contain(port)) {
                reportPort(
                        farm, Reason.BIND_FORM, "the service keeps port " + port + " for itself; the API refuses it");
            }
        }
    }

    private void reportPort(Farm farm, Reason reason, String message) {
        LossPlace place = report.place(farm.opening().bind().directive())
                .at(farm.opening().endpoint().text().raw());
        report.altered(place, Severity.ERROR, reason, message);
    }

    private void reportUnused() {
        Set<Section> used = new HashSet<>();
        farms.forEach(farm -> used.add(farm.back().section()));
        used.forEach(report::keep);
        for (Proxy proxy : model.proxies()) {
            if (!proxy.isFrontend() && !used.contains(proxy.section())) {
                report.dropped(
                        LossPlace.of(proxy.section()),
                        Severity.ERROR,
                        Reason.UNREFERENCED_BACKEND,
                        "backend \"" + proxy.name()
                                + "\" is no listener's group of servers; its servers are not carried over");
                report.lose(proxy.section());
            }
        }
    }
}
