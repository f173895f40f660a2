package io.haproof.catalogue;

/** What a name in the catalogue is the name of. */
public enum Kind {
    SECTION("section"),
    DIRECTIVE("directive"),
    BIND_PARAMETER("bind parameter"),
    SERVER_PARAMETER("server parameter"),
    ACTION("action"),
    FETCH("sample fetch"),
    CONVERTER("converter"),
    ACL_KEYWORD("ACL keyword"),
    PREDEFINED_ACL("predefined ACL"),
    LOG_ALIAS("log-format alias"),
    WORD("word");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** The name of the kind in a sentence. */
    public String title() {
        return title;
    }
}
