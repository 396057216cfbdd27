package org.amends.customer;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer's browser without a script: reads forms, fills in, sends. */
public final class CustomerForm {

    private final CookieFilter cookies = new CookieFilter();
    private final String language;
    private final String zone;

    public CustomerForm() {
        this("", "");
    }

    private CustomerForm(String language, String zone) {
        this.language = language;
        this.zone = zone;
    }

    /** Of somebody whose browser asks for that language. */
    public static CustomerForm reading(String language) {
        return new CustomerForm(language, "");
    }

    /** Of somebody whose browser once said, with a script, in which time zone they live. */
    public static CustomerForm livingIn(String zone) {
        return new CustomerForm("", zone);
    }

    public Response open(String path) {
        return browser().get(path);
    }

    /** Fetches the page first, for its hidden fields; {@code fields} are names and values in turn. */
    public Response submit(String page, String target, String... fields) {
        return send(open(page).asString(), target, fields);
    }

    /** Sends what a page holds hidden, with more. */
    public Response send(String html, String target, String... fields) {
        RequestSpecification form = browser().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        Set<String> written = new HashSet<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
            written.add(fields[i]);
        }
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(html);
        while (hidden.find()) {
            if (!written.contains(hidden.group(1))) {
                form.formParam(hidden.group(1), unescaped(hidden.group(2)));
            }
        }
        return form.post(target);
    }

    /** Files a complaint and gives back the path of its private page. */
    String file(String words, String... points) {
        List<String> fields =
                new ArrayList<>(List.of("words", words, "name", "Anna Tamm", "language", "en", "step", "check"));
        for (String point : points) {
            fields.addAll(List.of("point", point));
        }
        String check =
                submit("/complain", "/complain", fields.toArray(String[]::new)).asString();
        Response sent = send(check, "/complain", "step", "send");
        return sent.getHeader("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    private RequestSpecification browser() {
        RequestSpecification browser = given().filter(cookies).redirects().follow(false);
        if (!zone.isEmpty()) {
            browser.cookie("amends-zone", zone.replace("/", "%2F"));
        }
        return language.isEmpty() ? browser : browser.header("Accept-Language", language);
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
