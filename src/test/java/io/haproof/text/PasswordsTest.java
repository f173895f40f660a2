package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void messages_do_not_quote_passwords() {
        Passwords passwords = Passwords.in(
                "user joe password 'wordless' groups admins\r\nstats auth me:xyz\nuser a insecure-password b # good\n");
        assertEquals("\"***\" is odd, *** too", passwords.hide("\"wordless\" is odd, me:xyz too"));
        assertEquals("\"***\" and \"***\", but xyzzy and b", passwords.hide("\"xyz\" and \"b\", but xyzzy and b"));
        assertEquals("groups admins, good", passwords.hide("groups admins, good"));
    }

    @Test
    void messages_do_not_quote_private_keys() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----";
        assertEquals("line *** is odd", Passwords.in(key).hide("line MIIabc is odd"));
        assertEquals("*** is odd", Passwords.in("").hide(key + " is odd"));
    }
}
