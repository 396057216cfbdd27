package org.amends.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** One random password per role, each in a file that only the user who starts Amends may read; not the server. */
record Secrets(Path folder) {

    String password(String role) {
        Path file = folder.resolve(role + ".password");
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The password in " + file + " can't be read: start Amends as the user who owns it.", e);
        }
    }

    /** Written beside and renamed, so that a crash leaves no half password. */
    private void write(Path file, String password) throws IOException {
        Path fresh = Files.createTempFile(folder, "fresh-", ".password");
        Permissions.ownerOnlyFile(fresh);
        Files.writeString(fresh, password + "\n");
        Files.move(fresh, file);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
