package org.amends.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium for page tests. Where there is none, the tests are skipped and say so; where {@code CI} is set they fail.
 * {@code AMENDS_TEST_BROWSER} names another one.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/usr/bin/google-chrome-stable"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    /** The thousandth colleague of the tests is read like the third, and axe looks at each of them in every list. */
    private static final String SHORTEN_LISTS = """
            window.lists = [...document.querySelectorAll('select')].map(list => [list, list.value, [...list.options]]);
            window.lists.forEach(([list, value, options]) =>
                options.slice(3).filter(option => !option.selected).forEach(option => option.remove()))
            """;

    private static final String RESTORE_LISTS = """
            window.lists.forEach(([list, value, options]) => { list.replaceChildren(...options); list.value = value; })
            """;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    public static Browser start() {
        Optional<Path> executable = executable();
        if (System.getenv("CI") == null) {
            assumeTrue(executable.isPresent(), "No Chromium: install it or set AMENDS_TEST_BROWSER to its path.");
        }
        return new Browser(
                executable.orElseThrow(() -> new AssertionError("No Chromium: page tests can't run without one.")));
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("AMENDS_TEST_BROWSER")).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window without JavaScript, as customers may have it. */
    public Page withoutScript(int width, int height) {
        return page(width, height, false, ColorScheme.LIGHT);
    }

    /** A telephone whose owner reads that language. */
    public Page narrow(String language) {
        return page(390, 844, true, ColorScheme.LIGHT, language);
    }

    public Page withScript(int width, int height) {
        return page(width, height, true, ColorScheme.LIGHT);
    }

    /** A window in the chosen scheme, with JavaScript. */
    public Page withScript(int width, int height, ColorScheme scheme) {
        return page(width, height, true, scheme);
    }

    private Page page(int width, int height, boolean script, ColorScheme scheme) {
        return page(width, height, script, scheme, "en-GB");
    }

    /** Without motion: a page that fades in is neither read by axe nor left in peace by the next step. */
    private Page page(int width, int height, boolean script, ColorScheme scheme, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language));
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
     * The same HTML in a phone's and a desk's window, in the light and in the dark: no finding of axe, and nothing to
     * scroll sideways even at 320 pixels. Opened with JavaScript, which axe needs and our pages do not.
     */
    public void assertAccessible(String address) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(1280, 900, true, scheme);
            try {
                page.navigate(address);
                assertAccessible(page, address + " wide " + scheme);
                page.setViewportSize(390, 844);
                assertAccessible(page, address + " narrow " + scheme);
                page.setViewportSize(320, 640);
                assertNothingToScrollSideways(page);
            } finally {
                page.context().close();
            }
        }
    }

    /**
     * The same for what a window shows now, with everything unfolded: for pages behind a sign-in, and for what a refused
     * form leaves behind. The window has its size and the light again afterwards.
     */
    public static void assertAccessible(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        page.evaluate(SHORTEN_LISTS);
        ViewportSize size = page.viewportSize();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(1280, 900);
            assertAccessible(page, page.url() + " wide " + scheme);
            page.setViewportSize(390, 844);
            assertAccessible(page, page.url() + " narrow " + scheme);
            assertNothingToScrollSideways(page);
        }
        page.evaluate(RESTORE_LISTS);
        page.setViewportSize(size.width, size.height);
    }

    private static void assertAccessible(Page page, String where) {
        // Our pages have no frames, whose parts would be gathered one by one.
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(findingsAlone())
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .as(where)
                .isEmpty();
    }

    /** To carry away all that is right with a large page takes longer than to look at it. */
    private static AxeRunOptions findingsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
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

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
