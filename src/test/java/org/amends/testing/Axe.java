package org.amends.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * axe-core in an open page. Every rule reads the page once; a narrow window is read anew by the rules of structure, and by
 * those of colour where something appears or looks otherwise than in the wide one, which they read in full in either scheme.
 */
public final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript() + """

        ;window.reading = (() => {
            const colours = ['color-contrast', 'link-in-text-block'];
            const wide = {};
            const look = element => {
                if (!element.checkVisibility({visibilityProperty: true})) { return ''; }
                const style = getComputedStyle(element);
                return [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize,
                    style.fontWeight].join();
            };
            const elements = () => [...document.body.querySelectorAll('*')];
            const run = (where, options) => axe.run(where, {resultTypes: ['violations'], ...options})
                .then(found => found.violations.map(violation =>
                    violation.id + ': ' + violation.help + ' ' + violation.nodes.map(node => node.html)));
            const ofColour = where => run(where, {runOnly: {type: 'rule', values: colours}});
            return {
                everything: () => run(document, {}),
                structure: () => run(document,
                    {rules: Object.fromEntries(colours.map(colour => [colour, {enabled: false}]))}),
                words: () => run(document, {runOnly: {type: 'tag', values: ['cat.language', 'cat.name-role-value',
                    'cat.text-alternatives', 'cat.forms', 'cat.keyboard']}}),
                colours: () => ofColour(document),
                remember: scheme => { wide[scheme] = new Map(elements().map(element => [element, look(element)])); },
                changed: scheme => {
                    const changed = elements().filter(element => {
                        const now = look(element);
                        return now !== '' && now !== wide[scheme].get(element);
                    });
                    return changed.length === 0 ? [] : ofColour({include: changed});
                }
            };
        })(), undefined;
        """;

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    /** For a window that will show many pages: each has the script as soon as it is opened. */
    public static Page inAll(Page window) {
        window.addInitScript(SCRIPT);
        return window;
    }

    /** The script, half a megabyte, is carried into a document once. */
    public static Axe in(Page page) {
        if (!(boolean) page.evaluate("typeof window.reading === 'object'")) {
            page.evaluate(SCRIPT);
        }
        return new Axe(page);
    }

    /** @return what is wrong by any rule that axe applies of itself: the rule, its sentence, and where */
    public List<String> everything() {
        return findings("reading.everything()");
    }

    /** The same by all rules but those of colour, which are slow. */
    public List<String> structure() {
        return findings("reading.structure()");
    }

    /** The same by the rules that other words may break: names, languages, texts for pictures. */
    public List<String> words() {
        return findings("reading.words()");
    }

    /** The same by the rules of colour alone. */
    public List<String> colours() {
        return findings("reading.colours()");
    }

    /** Keeps how everything looks in the wide window. */
    void remember(String scheme) {
        page.evaluate("scheme => reading.remember(scheme)", scheme);
    }

    /** The colours of what looks otherwise than it was kept. */
    List<String> changedColours(String scheme) {
        return findings("reading.changed('" + scheme + "')");
    }

    private List<String> findings(String expression) {
        List<String> findings = new ArrayList<>();
        ((List<?>) page.evaluate(expression)).forEach(finding -> findings.add(String.valueOf(finding)));
        return findings;
    }
}
