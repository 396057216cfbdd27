package org.amends.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The key that signs roots: Ed25519, from the configuration, kept outside the database. */
@ApplicationScoped
class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private record Pair(PrivateKey privateKey, PublicKey publicKey) {}

    private final Optional<Pair> pair;

    SigningKey(AuditConfig config) {
        pair = config.signingKey().filter(text -> !text.isBlank()).map(SigningKey::pair);
    }

    Optional<byte[]> sign(byte[] message) {
        return pair.map(keys -> sign(keys.privateKey(), message));
    }

    /** Whether this service's key made the signature; empty when there is no key to tell by. */
    Optional<Boolean> verifies(byte[] message, byte[] signature) {
        return pair.map(keys -> verifies(keys.publicKey(), message, signature));
    }

    /** X.509 SubjectPublicKeyInfo. */
    Optional<byte[]> publicKey() {
        return pair.map(keys -> keys.publicKey().getEncoded());
    }

    private static Pair pair(String text) {
        try {
            String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return new Pair(key, publicOf((EdECPrivateKey) key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "amends.audit.signing-key is not an Ed25519 private key in PKCS#8 (PEM or base64)", e);
        }
    }

    /** The JDK derives a public key only when it generates the pair; so it is given the key's own bytes to draw. */
    private static PublicKey publicOf(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] secret = key.getBytes().orElseThrow(() -> new InvalidKeyException("without its bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
        return generator.generateKeyPair().getPublic();
    }

    private static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        private Given(byte[] bytes) {
            this.bytes = Arrays.copyOf(bytes, bytes.length);
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
