package io.haproof.listener;

/** The patterns of text fields (API document, tables of actions 12 to 14): the whole text must match. */
public final class Patterns {

    static final String LISTENER_NAME = "[a-z]([a-z0-9_]{0,48}[a-z0-9])?";

    /** Of the name of a cookie. */
    public static final String PERSISTENCE_KEY = "[a-z][a-z0-9_]{0,13}[a-z0-9]";

    /** Of the id of a certificate; asterisks stand for one that an answer hides. */
    public static final String CERTIFICATE_ID = "[A-Za-z0-9_-]{1,64}|\\*+";

    static final String TIMEOUT = "0|[1-9][0-9]*";
    static final String WEIGHT = "[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-6]";

    /** Of the path that a check asks for; an asterisk is the server as a whole. */
    public static final String URI = "/[!-~]{0,1023}|\\*";

    private Patterns() {}
}
