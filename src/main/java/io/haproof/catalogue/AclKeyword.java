package io.haproof.catalogue;

/**
 * A name that is known only as the criterion of an ACL: a sample fetch and the way to match it.
 *
 * @param name the criterion, such as {@code path_beg}
 * @param fetch the sample fetch behind it
 * @param match the match method, as {@code -m} would name it
 */
public record AclKeyword(String name, String fetch, String match) {}
