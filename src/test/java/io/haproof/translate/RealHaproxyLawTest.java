package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.catalogue.Version;
import io.haproof.listener.Certificate;
import io.haproof.listener.HttpListener;
import io.haproof.listener.ListenerArbitraries;
import io.haproof.listener.Listeners;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real HAProxy 2.6, where one is installed, accepts what was compiled. */
class RealHaproxyLawTest {

    private static final int DOCUMENTS = 250;

    @TempDir
    private Path folder;

    @Test
    void haproxy_accepts_what_was_compiled() throws Exception {
        assumeTrue(run("haproxy", "-v").startsWith("HAProxy version 2.6."), "no HAProxy 2.6 is installed");
        byte[] certificate = certificate();
        Translator translator = Translator.forTarget(Version.parse("2.6")).withCertificateFolder(folder.toString());
        List<Listeners> documents = ListenerArbitraries.listenersWithoutHostNames()
                .list()
                .ofSize(DOCUMENTS)
                .sample();
        Map<String, String> refused = new TreeMap<>();
        for (Listeners listeners : documents) {
            for (HttpListener listener : listeners.httpListeners()) {
                for (Certificate shown : listener.certificateIds()) {
                    Files.write(folder.resolve(shown.certificateId() + ".pem"), certificate);
                }
            }
            Path file = folder.resolve("haproxy.cfg");
            Files.writeString(file, translator.compile(listeners).text());
            String said = run("haproxy", "-c", "-f", file.toString());
            if (said.contains("[ALERT]")) {
                refused.put(listeners.toString(), said);
            }
        }
        assertEquals(Map.of(), refused);
    }

    /** A certificate with its key, made for this test, as HAProxy reads them. */
    private byte[] certificate() throws Exception {
        Path store = folder.resolve("store.p12");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=haproof.test",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit");
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        return (pem("CERTIFICATE", keys.getCertificate("a").getEncoded())
                        + pem(
                                "PRIVATE KEY",
                                keys.getKey("a", "changeit".toCharArray()).getEncoded()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String pem(String kind, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN " + kind + "-----\n" + lines.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException missing) {
            return "";
        }
    }
}
