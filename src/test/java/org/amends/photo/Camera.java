package org.amends.photo;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a script that sends a form with a photograph. */
public final class Camera {

    private final CookieFilter cookies = new CookieFilter();
    private final Map<String, String> session;

    /** @param session cookies of whoever signed in */
    public Camera(Map<String, String> session) {
        this.session = session;
    }

    public Response open(String path) {
        return browser().get(path);
    }

    /** Fetches the page first, for its hidden fields. */
    public Response send(String page, String name, byte[] file, String type, Map<String, String> fields) {
        RequestSpecification form = browser().multiPart("file", name, file, type);
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(open(page).asString().replaceAll("(?s)^.*?<form[^>]*multipart", "<form multipart"));
        while (hidden.find()) {
            form.multiPart(hidden.group(1), hidden.group(2));
        }
        fields.forEach((field, value) -> form.multiPart(field, value));
        return form.post(page.replaceAll("\\?.*", ""));
    }

    private RequestSpecification browser() {
        return given().filter(cookies)
                .cookies(session)
                .header("Accept", "text/html,*/*;q=0.8")
                .redirects()
                .follow(false);
    }
}
