package io.haproof.cloud.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the answers of the API document, where that collection is at hand. */
class PlatformAnswersTest {

    private static final Path EXAMPLES = Path.of("..", "shared", "platform", "examples");

    @BeforeAll
    static void isAtHand() {
        assumeTrue(Files.isDirectory(EXAMPLES), "the collection of documents is not at hand");
    }

    private static Reply reply(Action action) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(action.word() + ".response.json"));
        return Reply.read(200, Optional.empty(), text).orElseThrow();
    }

    @Test
    void every_answer_is_read_and_written_back() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                ObjectNode fields =
                        Reply.read(200, Optional.empty(), text).orElseThrow().fields();
                assertEquals(blankless(text), blankless(WireJson.text(fields)), file::toString);
                assertEquals(fields, WireJson.object(WireJson.text(fields)).orElseThrow());
            }
        }
    }

    /** The text without what stands between its values; the documents have no blanks that matter in names or numbers. */
    private static String blankless(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void zones_and_specifications() throws IOException {
        List<Zone> zones = reply(Action.DESCRIBE_ZONES).items(Zone::new);
        assertEquals("US_LosAngeles_A", zones.get(0).regionId());
        assertTrue(zones.stream().allMatch(zone -> zone.isOnSale().orElseThrow()));

        Offer.Product product = reply(Action.DESCRIBE_LOAD_BALANCERS_SPEC)
                .item(Offer::new)
                .products()
                .get(0);
        assertEquals("2.4", product.version());
        Offer.Architecture architecture = product.architectures().get(0);
        assertEquals(List.of(), architecture.engineTypes());
        Specification standards = architecture.computeRoles().get(0).standards();
        assertEquals(Optional.of(13565L), standards.sizes().get(0).paasGoodsId());
        assertEquals(Optional.empty(), standards.disks().get(0).basicIops());

        Specification specification =
                reply(Action.DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC).item(Specification::new);
        assertEquals(
                List.of("1C2G", "2C4G", "4C8G", "8C16G"),
                specification.sizes().stream().map(Specification.Size::name).toList());
        assertEquals(Optional.of(3000L), specification.disks().get(0).basicIops());
    }

    @Test
    void instances() throws IOException {
        Instance instance =
                reply(Action.DESCRIBE_LOAD_BALANCERS).items(Instance::new).get(0);
        assertEquals("1.8.3", instance.version());
        assertTrue(instance.isRunning());
        assertEquals(Optional.of(false), instance.isCustom());
        assertEquals(
                List.of("private", "public"),
                instance.vips().stream().map(Instance.Vip::type).toList());
        assertEquals(
                List.of("5d74bb81-0473-464d-b15b-0ae418619248"),
                reply(Action.CREATE_LOAD_BALANCER).item(Created::new).instanceUuids());
    }

    @Test
    void certificates() throws IOException {
        Certificate certificate = reply(Action.DESCRIBE_CA_CERTIFICATE).item(Certificate::new);
        assertTrue(certificate.privateKey().orElseThrow().reveal().startsWith("-----BEGIN RSA PRIVATE KEY-----\n"));
        assertEquals(Optional.of(1L), certificate.validity());
        assertEquals(
                Optional.of("DigiCert Inc"),
                reply(Action.DESCRIBE_CA_CERTIFICATES)
                        .items(Certificate::new)
                        .get(0)
                        .organization());
    }

    @Test
    void the_custom_configuration() throws IOException {
        assertEquals(
                Files.readString(EXAMPLES.resolve("DescribeHaproxyCustomConfig.cfg")),
                reply(Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG)
                        .item(CustomConfig::new)
                        .text()
                        .orElseThrow());
    }

    @Test
    void performance() throws IOException {
        Performance performance = reply(Action.DESCRIBE_LB_INSTANCE_PERFORMANCE).item(Performance::new);
        assertEquals(Optional.of(30L), performance.periodInSeconds());
        Performance.Series series = performance.series().get(0);
        assertEquals(List.of("mem_usage"), series.monitorTypes());
        assertEquals("9.29", series.points().get(0).value().orElseThrow().toString());
    }
}
