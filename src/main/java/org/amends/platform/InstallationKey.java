package org.amends.platform;

import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;

/** A key of this installation, made by whichever replica needs it first, and read once by each. */
public final class InstallationKey {

    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final RandomGenerator random;
    private final String make;
    private final String read;
    private final AtomicReference<HmacSha256> known = new AtomicReference<>();

    /**
     * @param make writes {@code :key}, unless there is one
     * @param read the one there is
     */
    public InstallationKey(Jdbi jdbi, RandomGenerator random, String make, String read) {
        this.jdbi = jdbi;
        this.random = random;
        this.make = make;
        this.read = read;
    }

    public HmacSha256 hmac() {
        return known.updateAndGet(key -> key != null ? key : new HmacSha256(stored()));
    }

    private byte[] stored() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return jdbi.withHandle(handle -> {
            handle.createUpdate(make).bind("key", drawn).execute();
            return handle.createQuery(read).mapTo(byte[].class).one();
        });
    }
}
