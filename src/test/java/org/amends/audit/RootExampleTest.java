package org.amends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description shows an exported root byte for byte as the service writes one. */
class RootExampleTest {

    @ParameterizedTest
    @ValueSource(strings = {"/exportRoot/response", "/verifyAgainstRoot/request"})
    void the_example_of_a_root_is_what_the_service_writes_and_proves_its_leaf(String where) throws IOException {
        String[] lines = example(where).split("\n");
        RootLines.Root root = RootLines.root(lines[1]);
        MerkleTree tree = new MerkleTree();
        tree.add(bytes(lines[0]));

        assertThat(RootLines.bytes(RootLines.head(lines[0]))).isEqualTo(bytes(lines[0]));
        assertThat(RootLines.bytes(root)).isEqualTo(bytes(lines[1]));
        assertThat(root.cases()).isEqualTo(tree.size());
        assertThat(root.root()).isEqualTo(HexFormat.of().formatHex(tree.root()));
        assertThat(root.v()).isEqualTo(RootLines.VERSION);
    }

    private static String example(String where) throws IOException {
        JsonNode all = new ObjectMapper().readTree(RootExampleTest.class.getResource("/openapi/examples.json"));
        return all.at("/operations" + where).asText();
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
