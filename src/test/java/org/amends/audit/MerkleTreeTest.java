package org.amends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    @Test
    @Rule("P5")
    void the_root_of_nothing_is_the_hash_of_nothing() {
        assertThat(HexFormat.of().formatHex(new MerkleTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** The definition, written as it stands in RFC 9162: split at the largest power of two below the size. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 100})
    @Rule("P5")
    void the_root_is_the_one_of_the_definition(int size) {
        List<byte[]> leaves = IntStream.range(0, size)
                .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);

        assertThat(tree.root()).isEqualTo(defined(leaves));
        assertThat(tree.size()).isEqualTo(size);
    }

    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return Sha256.of(new byte[] {0}, leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Sha256.of(
                new byte[] {1}, defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }
}
