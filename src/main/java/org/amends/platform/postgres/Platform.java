package org.amends.platform.postgres;

import java.util.Locale;

/** The platforms whose binaries are known, each with the SHA-256 of the archive that its jar of 18.6.0 carries. */
enum Platform {
    LINUX_AMD64("postgres-linux-x86_64.txz", "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"),
    LINUX_ARM64("postgres-linux-arm_64.txz", "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836"),
    // One universal archive serves both kinds of Mac.
    DARWIN_AMD64("postgres-darwin-x86_64.txz", "f4db5df0b13e3e72149c0547ccd1eee177cfe67accb8c296e8d0e46ef3601f01"),
    DARWIN_ARM64("postgres-darwin-arm_64.txz", "f4db5df0b13e3e72149c0547ccd1eee177cfe67accb8c296e8d0e46ef3601f01"),
    WINDOWS_AMD64("postgres-windows-x86_64.txz", "d059b085ea761279769613678af306129b08a190fd16c4f6ef71a124c931af40");

    private final String archive;
    private final String sha256;

    Platform(String archive, String sha256) {
        this.archive = archive;
        this.sha256 = sha256;
    }

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String architecture) {
        boolean arm = architecture.equals("aarch64");
        boolean known = arm || architecture.equals("amd64") || architecture.equals("x86_64");
        String name = system.toLowerCase(Locale.ROOT);
        if (known && name.startsWith("linux")) {
            return arm ? LINUX_ARM64 : LINUX_AMD64;
        }
        if (known && name.startsWith("mac")) {
            return arm ? DARWIN_ARM64 : DARWIN_AMD64;
        }
        if (known && !arm && name.startsWith("windows")) {
            return WINDOWS_AMD64;
        }
        throw new CannotStart("There is no embedded PostgreSQL for " + system + " on " + architecture
                + ": set AMENDS_DB_URL, AMENDS_DB_USER and AMENDS_DB_PASSWORD to use a PostgreSQL of your own.");
    }

    String archive() {
        return archive;
    }

    String sha256() {
        return sha256;
    }

    boolean isWindows() {
        return this == WINDOWS_AMD64;
    }
}
