package io.haproof.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.haproof.listener.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -Dupdate-fixtures} rewrites the schema. */
class ListenerSchemaTest {

    private static final Path FILE = Path.of("docs", "schema", "listeners.schema.json");
    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;

    /** Nothing is fetched: the meta-schema comes with the validator. */
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = REGISTRY.getSchema(ListenerSchema.text(), InputFormat.JSON);

    private static final String LISTENER = """
            {"ListenerName": "db", "ListenerPort": 80, "ListenerMode": "tcp", "MaxConn": 2000, "Scheduler": "roundrobin",
             "ClientTimeout": "30", "ClientTimeoutUnit": "s", "ConnectTimeout": "5000", "ConnectTimeoutUnit": "ms",
             "ServerTimeout": "30", "ServerTimeoutUnit": "s", "AclWhiteList": [], "EnableSourceIp": "", "Unknown": {},
             "BackendServer": [{"IP": "10.0.0.1", "Port": 80, "Weight": "1", "MaxConn": 5}]}
            """;

    @Provide
    static Arbitrary<Listeners> listeners() {
        return ListenerArbitraries.listeners();
    }

    /** Where a document is wrong. */
    static List<String> places(String document) {
        TreeSet<String> places = new TreeSet<>();
        for (Error error : SCHEMA.validate(document, InputFormat.JSON)) {
            places.add(error.getInstanceLocation().toString());
        }
        return List.copyOf(places);
    }

    @Test
    void the_schema_in_the_documents_is_this_one() throws IOException {
        if (UPDATE) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, ListenerSchema.text());
        }
        assertEquals(Files.readString(FILE), ListenerSchema.text());
    }

    @Test
    void the_schema_is_one() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), meta.validate(ListenerSchema.text(), InputFormat.JSON));
    }

    @Property(tries = 200)
    void what_is_valid_fits(@ForAll("listeners") Listeners listeners) {
        assertEquals(List.of(), places(ListenerWriter.write(listeners, Notation.JSON)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "`\"db\"` ^ `\"D\"` ^ /ListenerName",
                "`80, \"ListenerMode\"` ^ `65536, \"ListenerMode\"` ^ /ListenerPort",
                "`80, \"ListenerMode\"` ^ `\"80\", \"ListenerMode\"` ^ /ListenerPort",
                "`\"tcp\"` ^ `\"http\"` ^ /ListenerMode",
                "`2000` ^ `-1` ^ /MaxConn",
                "`\"roundrobin\"` ^ `\"random\"` ^ /Scheduler",
                "`\"ClientTimeout\": \"30\"` ^ `\"ClientTimeout\": \"030\"` ^ /ClientTimeout",
                "`\"5000\"` ^ `5000` ^ /ConnectTimeout",
                "`[],` ^ `[1],` ^ /AclWhiteList/0",
                "`\"EnableSourceIp\": \"\"` ^ `\"EnableSourceIp\": \"yes\"` ^ /EnableSourceIp",
                "`\"Weight\": \"1\"` ^ `\"Weight\": \"257\"` ^ /BackendServer/0/Weight",
                "`\"IP\": \"10.0.0.1\",` ^ `` ^ /BackendServer/0",
                "`2000` ^ `2000` ^ ``",
            })
    void what_is_wrong_is_found_where_it_is(String part, String replacement, String places) {
        String listener = LISTENER.replace(part, replacement);
        List<String> below = places == null || places.isEmpty() ? List.of() : List.of(places.split(","));
        assertEquals(
                below.stream().map(place -> "/TcpListeners/0" + place).toList(),
                places("{\"HttpListeners\": [], \"TcpListeners\": [" + listener + "]}"));
        assertEquals(
                below.stream().map(place -> "/Data/TcpListeners/0" + place).toList(),
                places("{\"Code\": \"Success\", \"Data\": {\"HttpListeners\": [], \"TcpListeners\": [" + listener
                        + "]}}"));
    }

    @Test
    void the_lists_are_asked_for() {
        assertEquals(List.of(""), places("{\"Listeners\": []}"));
        assertEquals(List.of("/Data"), places("{\"Data\": {\"TcpListeners\": []}}"));
        assertEquals(List.of(), places("{\"InstanceUuid\": null, \"HttpListeners\": [], \"TcpListeners\": null}"));
        assertEquals(List.of(""), places("[]"));
    }
}
