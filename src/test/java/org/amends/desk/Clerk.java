package org.amends.desk;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;

/** Somebody at work with a browser that runs no script: opens pages and sends their forms. */
public final class Clerk {

    private final CookieFilter cookies = new CookieFilter();
    private final String session;

    private Clerk(String session) {
        this.session = session;
    }

    public static Clerk of(StaffMember member) {
        return new Clerk(FrontDoor.signedIn(member));
    }

    public Response open(String path) {
        return browser().get(path);
    }

    /** Follows a link as a page has it, with nothing left to encode. */
    public Response follow(String href) {
        return browser().urlEncodingEnabled(false).get(href);
    }

    /** Opens the case, types into one of its forms and sends it. */
    public Response submit(String reference, String action, Map<String, String> typed) {
        return send(open("/desk/case/" + reference), reference, action, typed);
    }

    /** Sends a form of a page that was opened before: all its fields, as a browser does. */
    public Response send(Response page, String reference, String action, Map<String, String> typed, String... headers) {
        String path = "/desk/case/" + reference + "/" + action;
        Map<String, String> fields = fields(page.asString(), path);
        fields.putAll(typed);
        return post(path, fields, headers);
    }

    /** Hidden fields with what they hold, the others empty; a box that is not ticked is not sent. */
    private static Map<String, String> fields(String page, String action) {
        int start = page.indexOf("action=\"" + action + "\"");
        String form = start < 0 ? "" : page.substring(start, page.indexOf("</form>", start));
        Map<String, String> fields = new HashMap<>();
        Matcher field = Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"([^>]*)>")
                .matcher(form);
        while (field.find()) {
            if (field.group().contains("type=\"checkbox\"") && !field.group().contains(" checked")) {
                continue;
            }
            Matcher value = Pattern.compile("^ value=\"([^\"]*)\"").matcher(field.group(2));
            fields.put(field.group(1), value.find() ? plain(value.group(1)) : "");
        }
        return fields;
    }

    /** @param fields a list for a field that is sent several times */
    public Response post(String path, Map<String, ?> fields, String... headers) {
        RequestSpecification form = browser();
        for (int i = 0; i < headers.length; i += 2) {
            form.header(headers[i], headers[i + 1]);
        }
        return form.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path);
    }

    /** Sends a file by the form of a page. */
    public Response upload(String path, String name, byte[] file, Map<String, String> fields) {
        RequestSpecification form = browser().multiPart("file", name, file, "application/octet-stream");
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf-token", value(open(path), "csrf-token"));
        all.forEach(form::multiPart);
        return form.post(path);
    }

    /** Sends a file by one of several forms of a page. */
    public Response upload(String page, String path, String name, byte[] file) {
        return browser()
                .multiPart("file", name, file, "application/octet-stream")
                .multiPart("csrf-token", value(open(page), "csrf-token"))
                .multiPart("key", UUID.randomUUID().toString())
                .post(path);
    }

    /** Sends one of several forms of a page: its hidden fields, and what is typed. */
    public Response sendFrom(String page, String path, Map<String, String> typed) {
        Map<String, String> all = fields(open(page).asString(), path);
        all.putAll(typed);
        return post(path, all);
    }

    /** What a hidden field of a page holds. */
    public static String value(Response page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page.asString());
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }

    private RequestSpecification browser() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .filter(cookies)
                .redirects()
                .follow(false)
                .cookie(FrontDoor.COOKIE, session)
                .header("Accept", "text/html,*/*;q=0.8");
    }
}
