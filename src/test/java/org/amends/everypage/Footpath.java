package org.amends.everypage;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;

/** Goes from link to link, without a browser, until it has an address of each route or no link is left. */
final class Footpath {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final List<PageRoute> routes;
    private final String session;
    private final Map<PageRoute, String> found = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private Footpath(List<PageRoute> routes, StaffMember reader) {
        this.routes = routes;
        this.session = FrontDoor.signedIn(reader);
    }

    /** @param first where to look before all, beside the routes that have no parameters */
    static Map<PageRoute, String> of(List<PageRoute> routes, StaffMember reader, List<String> first) {
        Footpath path = new Footpath(routes, reader);
        first.forEach(path::see);
        routes.stream().filter(PageRoute::isWhole).map(PageRoute::path).forEach(path::see);
        path.walk();
        return path.found;
    }

    private void walk() {
        while (!ahead.isEmpty() && found.size() < routes.size()) {
            String address = ahead.remove();
            PageRoute route = route(address).orElseThrow();
            if (found.containsKey(route)) {
                continue;
            }
            Response page = ask(address, route);
            if (page.statusCode() == 200) {
                found.put(route, address);
                LINK.matcher(page.asString())
                        .results()
                        .map(link -> link.group(1))
                        .forEach(this::see);
            }
        }
    }

    /** What no route of a page fits leads to a file, a style or a script. */
    private void see(String link) {
        String address = link.replace("&amp;", "&");
        Optional<PageRoute> route = route(address);
        if (route.isPresent() && !found.containsKey(route.get()) && seen.add(address)) {
            ahead.add(address);
        }
    }

    private Optional<PageRoute> route(String address) {
        return routes.stream().filter(route -> route.fits(address)).findFirst();
    }

    private Response ask(String address, PageRoute route) {
        RequestSpecification request = route.open() ? given() : FrontDoor.session(session);
        return request.urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get(address);
    }
}
