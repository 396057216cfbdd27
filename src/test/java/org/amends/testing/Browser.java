package org.amends.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.Staffing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The windows of a page test, which are closed after it. Each is of its own: nobody is signed in there, nothing is kept. Its
 * addresses may be paths. Where there is no Chromium, the tests are skipped and say so; where {@code CI} is set they fail.
 * {@code AMENDS_TEST_BROWSER} names another one.
 *
 * <p>To be a static field: the instance that runs a test of Quarkus is not the one that JUnit reads fields from.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    /** The organisation lives in UTC in tests, and so does everybody who does not say otherwise. */
    private static final String HOUSE_ZONE = "UTC";

    /** The thousandth colleague of the tests is read like the third, and axe looks at each of them in every list. */
    private static final String SHORTEN_LISTS = """
        window.lists = [...document.querySelectorAll('select')].map(list => [list, list.value, [...list.options]]);
        window.lists.forEach(([list, value, options]) =>
            options.slice(3).filter(option => !option.selected).forEach(option => option.remove()))
        """;

    private static final String RESTORE_LISTS = """
        window.lists.forEach(([list, value, options]) => { list.replaceChildren(...options); list.value = value; })
        """;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    /** Looks at what a window without JavaScript shows: axe needs it. */
    private @Nullable Page eyes;

    @Override
    public void beforeEach(ExtensionContext context) {
        chromium = Chromium.of(context);
        complaints.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows.forEach(BrowserContext::close);
        windows.clear();
        eyes = null;
    }

    /** A desk's window of this person, where their sign-in leads. */
    public Page signedIn(StaffMember member) {
        return signedIn(withScript(1280, 900), member);
    }

    public Page signedIn(String username, String password) {
        return signedIn(withScript(1280, 900), username, password);
    }

    /** This window, as the person's. How a sign-in is typed is a matter of its own test. */
    public Page signedIn(Page window, StaffMember member) {
        return signedIn(window, member.username(), Staffing.PASSWORD);
    }

    private static Page signedIn(Page window, String username, String password) {
        Response entered = FrontDoor.signIn(username, password);
        assertThat(entered.getCookies()).as(username + " may enter").containsKey(FrontDoor.COOKIE);
        window.context()
                .addCookies(List.of(new Cookie(FrontDoor.COOKIE, entered.getCookie(FrontDoor.COOKIE))
                        .setUrl(TestHTTPResourceManager.getUri())
                        .setHttpOnly(true)));
        window.navigate(entered.getHeader("Location"));
        return window;
    }

    /** A window without JavaScript, as customers may have it. */
    public Page withoutScript(int width, int height) {
        return page(width, height, false, ColorScheme.LIGHT);
    }

    /** A telephone whose owner reads that language. */
    public Page narrow(String language) {
        return narrow(390, language);
    }

    public Page narrow(int width, String language) {
        return page(width, 844, true, ColorScheme.LIGHT, language, HOUSE_ZONE);
    }

    public Page withScript(int width, int height) {
        return page(width, height, true, ColorScheme.LIGHT);
    }

    /** A window in the chosen scheme, with JavaScript. */
    public Page withScript(int width, int height, ColorScheme scheme) {
        return page(width, height, true, scheme);
    }

    private Page page(int width, int height, boolean script, ColorScheme scheme) {
        return page(width, height, script, scheme, "en-GB", HOUSE_ZONE);
    }

    /** A telephone of somebody who lives there. */
    public Page livingIn(String zone) {
        return page(390, 844, true, ColorScheme.LIGHT, "en-GB", zone);
    }

    /** Without motion: a page that fades in is neither read by axe nor left in peace by the next step. */
    private Page page(int width, int height, boolean script, ColorScheme scheme, String language, String zone) {
        BrowserContext context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(TestHTTPResourceManager.getUri())
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language)
                        .setTimezoneId(zone));
        windows.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.setDefaultTimeout(15_000);
        return page;
    }

    /** What the browser complained about: the content security policy, scripts, missing files. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * {@link #assertAccessible(Page)} for an open page that needs no sign-in, and nothing to scroll sideways even at 320
     * pixels. Opened with JavaScript, which axe needs and our pages do not.
     */
    public void assertAccessible(String address) {
        Page page = eyes();
        page.navigate(address);
        assertAccessible(page);
        page.setViewportSize(320, 640);
        assertNothingToScrollSideways(page);
        page.setViewportSize(1280, 900);
    }

    private Page eyes() {
        if (eyes == null) {
            eyes = withScript(1280, 900);
        }
        return eyes;
    }

    /**
     * What a window shows now, with everything unfolded, in a desk's and a phone's window, in the light and in the dark: no
     * finding of axe, and nothing to scroll sideways. The window has its size and the light again afterwards.
     */
    public static void assertAccessible(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        page.evaluate(SHORTEN_LISTS);
        ViewportSize size = page.viewportSize();
        Axe axe = Axe.in(page);
        show(page, 1280, ColorScheme.LIGHT);
        axe.remember("light");
        assertNone(page, "wide, light", axe.everything());
        show(page, 1280, ColorScheme.DARK);
        axe.remember("dark");
        assertNone(page, "wide, dark", axe.colours());
        show(page, 390, ColorScheme.DARK);
        assertNone(page, "narrow, dark", axe.changedColours("dark"));
        show(page, 390, ColorScheme.LIGHT);
        assertNone(page, "narrow, light", axe.changedColours("light"));
        assertNone(page, "narrow", axe.structure());
        assertNothingToScrollSideways(page);
        page.evaluate(RESTORE_LISTS);
        page.setViewportSize(size.width, size.height);
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
    }

    private static void assertNone(Page page, String where, List<String> findings) {
        assertThat(findings).as(page.url() + " " + where).isEmpty();
    }

    public static void assertNothingToScrollSideways(Page page) {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) tooWide).intValue())
                .as(page.url() + " is too wide by")
                .isLessThanOrEqualTo(0);
    }

    /** A picture for whoever develops a page, only where {@code amends.test.shots} names a folder. */
    public void shoot(String address, String name) {
        String folder = System.getProperty("amends.test.shots");
        if (folder == null) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 1280}) {
                Page page = page(width, 900, false, scheme);
                page.navigate(address);
                Path file =
                        Path.of(folder, name + "-" + width + "-" + scheme.name().toLowerCase() + ".png");
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
                page.context().close();
            }
        }
    }

    /** The same of what a signed-in window shows now. */
    public static void shoot(Page page, String name) {
        String folder = System.getProperty("amends.test.shots");
        if (folder == null) {
            return;
        }
        ViewportSize size = page.viewportSize();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {390, 1280}) {
                page.setViewportSize(width, 900);
                Path file =
                        Path.of(folder, name + "-" + width + "-" + scheme.name().toLowerCase() + ".png");
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
            }
        }
        page.setViewportSize(size.width, size.height);
    }
}
