package io.haproof.emulator.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** What stands in a certificate, and what a text must be to be one. */
public final class PemCertificate {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----\\n([A-Za-z0-9+/=\\n]+)-----END \\1-----\\n*");
    private static final int LINE = 64;

    private final X509Certificate leaf;

    private PemCertificate(X509Certificate leaf) {
        this.leaf = leaf;
    }

    /**
     * Reads the first certificate of a text.
     *
     * @throws IllegalArgumentException saying what a certificate must be
     */
    public static PemCertificate read(String pem) {
        if (!pem.startsWith("-----BEGIN CERTIFICATE-----\n")) {
            throw new IllegalArgumentException(
                    "it must begin with a line \"-----BEGIN CERTIFICATE-----\" that ends in a line feed");
        }
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<Certificate> chain = List.copyOf(
                    factory.generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8))));
            return new PemCertificate((X509Certificate) chain.get(0));
        } catch (CertificateException broken) {
            throw new IllegalArgumentException("it cannot be read as X.509", broken);
        }
    }

    /**
     * Checks that a text is the private key of this certificate.
     *
     * @throws IllegalArgumentException saying what it must be
     */
    public void checkKey(String pem) {
        Matcher matcher = KEY.matcher(pem);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "it must be a private key as PEM, of lines that end in a line feed and without a password");
        }
        byte[] key = decoded(matcher.group(2));
        if (!KeyPair.fits(leaf.getPublicKey(), key, matcher.group(1).equals("PRIVATE KEY"))) {
            throw new IllegalArgumentException("it is not the private key of the certificate");
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("it cannot be read as PEM", broken);
        }
    }

    String subject(String part) {
        return part(leaf.getSubjectX500Principal(), part);
    }

    String issuer(String part) {
        return part(leaf.getIssuerX500Principal(), part);
    }

    /** A part of a name, such as {@code CN}; empty if the name does not have it. */
    private static String part(X500Principal name, String part) {
        try {
            return new LdapName(name.getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equals(part))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Instant start() {
        return leaf.getNotBefore().toInstant();
    }

    Instant end() {
        return leaf.getNotAfter().toInstant();
    }

    /** The public key as PEM. */
    String publicKey() {
        Base64.Encoder encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        String body = encoder.encodeToString(leaf.getPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }
}
