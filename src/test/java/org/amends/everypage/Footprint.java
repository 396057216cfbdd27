package org.amends.everypage;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * What a page weighs when it is opened for the first time.
 *
 * @param bytes of the page and all that it loads, compressed as they were sent, without headers
 * @param requests for the page and all that it loads
 * @param shift cumulative layout shift: 0 is still, 0.1 the most that Core Web Vitals call good
 */
record Footprint(long bytes, int requests, double shift) {

    /** The size of a body is told of a resource from the cache as well, so windows need not be new. */
    private static final String MEASURE = """
        () => new Promise(done => {
            let shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { shift += entry.value; }))
                .observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => {
                const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                done({
                    bytes: loaded.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
                    requests: loaded.length,
                    shift
                });
            }));
        })
        """;

    /** Of a page that was just opened: what is done to it afterwards moves it as well. */
    static Footprint of(Page page) {
        Map<?, ?> measured = (Map<?, ?>) page.evaluate(MEASURE);
        return new Footprint(
                number(measured, "bytes").longValue(),
                number(measured, "requests").intValue(),
                number(measured, "shift").doubleValue());
    }

    private static Number number(Map<?, ?> measured, String name) {
        if (measured.get(name) instanceof Number number) {
            return number;
        }
        throw new IllegalStateException("No " + name + " in " + measured);
    }
}
