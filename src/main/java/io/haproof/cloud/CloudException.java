package io.haproof.cloud;

import java.time.Duration;
import java.util.Optional;

/**
 * A call that did not do what was asked. The message is one sentence: the action, what happened, what to do, and the id of the
 * request. No secret is in it.
 */
public abstract sealed class CloudException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Incident incident;

    private CloudException(Incident incident, String what, String advice) {
        super(incident.sentence(what, advice));
        this.incident = incident;
    }

    /** What is known of it. */
    public Incident incident() {
        return incident;
    }

    /** The service read the request and says no. */
    public static final class Refused extends CloudException {
        private static final long serialVersionUID = 1L;

        Refused(Incident incident, String advice) {
            super(incident, "was refused: " + incident.reason(), advice);
        }
    }

    /** The service or the resource has no time now, and nothing was changed. */
    public static final class Busy extends CloudException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Duration> wait;

        /** @param wait how long the service asks to wait */
        Busy(Incident incident, Optional<Duration> wait) {
            super(
                    incident,
                    "was not taken: " + incident.reason(),
                    "wait until no task holds the instance, then try again");
            this.wait = wait;
        }

        /** How long the service asks to wait, if it does. */
        public Optional<Duration> retryAfter() {
            return wait;
        }
    }

    /** There is no such instance or certificate. */
    public static final class NotFound extends CloudException {
        private static final long serialVersionUID = 1L;

        NotFound(Incident incident) {
            super(
                    incident,
                    "found nothing: " + incident.reason(),
                    "compare the id with those that the service lists, and the endpoint with the region");
        }
    }

    /** The service does not know who calls. */
    public static final class Unauthorised extends CloudException {
        private static final long serialVersionUID = 1L;

        /** @param skew how far the clock of this machine is ahead of the service's, if that is far */
        Unauthorised(Incident incident, Optional<Duration> skew) {
            super(
                    incident,
                    "was refused: " + incident.reason(),
                    skew.map(Unauthorised::advice)
                            .orElse("check the access key, the secret key and what they are allowed to do"));
        }

        private static String advice(Duration skew) {
            return "the clock of this machine is " + skew.abs().toSeconds() + " s "
                    + (skew.isNegative() ? "behind" : "ahead of") + " that of the service, so set it";
        }
    }

    /** No answer came. If it was a change, it is certain that it did not take effect. */
    public static final class Unreachable extends CloudException {
        private static final long serialVersionUID = 1L;

        /** @param what the predicate of a sentence about the service */
        Unreachable(Incident incident, String what) {
            super(
                    incident,
                    "did not reach the service: " + incident.place() + ' ' + what,
                    "check the endpoint and the network");
        }
    }

    /** A change of which nobody knows whether it took effect. It was not sent again. */
    public static final class OutcomeUnknown extends CloudException {
        private static final long serialVersionUID = 1L;

        /** @param what the predicate of a sentence about the service */
        OutcomeUnknown(Incident incident, String what) {
            super(
                    incident,
                    "may have taken effect or not: " + incident.place() + ' ' + what,
                    "look up what is there before it is sent again");
        }
    }

    /** Something answered that is not the API: a page, a redirect, a document that is torn. Nothing was changed. */
    public static final class NotTheApi extends CloudException {
        private static final long serialVersionUID = 1L;

        /** @param what the predicate of a sentence about the service */
        NotTheApi(Incident incident, String what) {
            super(
                    incident,
                    "got no answer of the API: " + incident.place() + ' ' + what,
                    "check the endpoint and what is on the way to it");
        }
    }
}
