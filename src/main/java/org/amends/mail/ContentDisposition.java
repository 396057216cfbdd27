package org.amends.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header with which a browser saves a file under its name, in any script (RFC 6266, RFC 8187). */
final class ContentDisposition {

    private ContentDisposition() {}

    static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
