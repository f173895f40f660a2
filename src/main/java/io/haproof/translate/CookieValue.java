package io.haproof.translate;

import io.haproof.text.Digest;

/** The value of the cookie that leads to a server: the same in every process, and without the address in it. */
final class CookieValue {

    private static final int DIGITS = 12;

    private CookieValue() {}

    static String of(String address) {
        return Digest.sha256(address).substring(0, DIGITS);
    }
}
