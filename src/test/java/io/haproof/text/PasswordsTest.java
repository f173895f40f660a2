package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stats auth admin:s3cret                | stats auth ***
            +    stats   auth  a:"b c" # and so on | +    stats   auth  ***
            'stats' "auth" admin:x                 | 'stats' "auth" ***
            # stats auth admin:x                   | # stats auth ***
            user joe password $6$abc$def groups g  | user joe password ***
            user joe insecure-password pw          | user joe insecure-password ***
            +  user joe pasword pw                 | +  user joe pasword ***
            user joe groups admins                 | user joe groups admins
            a user has to say more                 | a user has to say more
            stats authority x                      | stats authority x
            http-request auth realm Gate           | http-request auth realm Gate
            stats auth                             | stats auth
            """)
    void lines_are_shown_without_passwords(String line, String shown) {
        assertEquals(shown, Passwords.mask(line));
        assertEquals(shown + "\r\nx", Passwords.mask(line + "\r\nx"));
    }

    @Test
    void private_keys_are_not_shown() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----";
        assertEquals("a\n***\nb", Passwords.mask("a\n" + key + "\nb"));
        assertEquals("line *** is odd", Passwords.in(key).hide("line MIIabc is odd"));
    }

    @Test
    void messages_do_not_quote_them() {
        Passwords passwords =
                Passwords.in("user joe password 'wordless'\nstats auth me:xyz\nuser a insecure-password b\n");
        assertEquals("\"***\" is odd, *** too", passwords.hide("\"wordless\" is odd, me:xyz too"));
        assertEquals("\"***\" and \"***\", but xyzzy and b", passwords.hide("\"xyz\" and \"b\", but xyzzy and b"));
    }
}
