package io.haproof.cloud.audit;

/** Somebody who wants to know how far an audit is. */
@FunctionalInterface
public interface Progress {

    /** Nobody. */
    Progress NONE = (done, all, latest) -> {};

    /**
     * Takes note that one more instance is done. It is called by one thread at a time.
     *
     * @param done how many are done, from 1 on
     * @param all how many there are
     * @param latest the one that was done last
     */
    void done(int done, int all, Audited latest);
}
