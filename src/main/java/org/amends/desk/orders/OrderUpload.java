package org.amends.desk.orders;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.order.batch.BatchReport;

/**
 * What became of a file of orders, as its page tells it.
 *
 * @param told what was refused or ignored, the first of it
 * @param untold how much more of that there is
 */
@TemplateData
public record OrderUpload(BatchReport report, List<Line> told, int untold) {

    /** As many as somebody reads on a page; the file has all. */
    static final int SHOWN = 200;

    /** @param why each with its field */
    @TemplateData
    public record Line(long number, String order, String outcome, List<String> why) {

        public boolean isRefused() {
            return outcome.equals("refused");
        }
    }
}
