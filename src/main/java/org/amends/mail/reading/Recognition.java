package org.amends.mail.reading;

import java.util.List;
import java.util.stream.Stream;

/** One thing that gives a mail away. Each is asked; none of them changes anything. */
interface Recognition {

    /** In the order of the kinds that they find. */
    List<Recognition> ALL = List.of(
            LoopSigns::marks,
            LoopSigns::circles,
            BounceSigns::report,
            BounceSigns::sender,
            AutoReplySigns::standard,
            AutoReplySigns::vendors,
            AutoReplySigns::subject,
            AutoReplySigns::receipt,
            BulkSigns::list,
            BulkSigns::precedence,
            CalendarSigns::method);

    Stream<Ground> grounds(Facts facts);

    /** What can be looked at. */
    record Facts(Header header, Part root, Envelope envelope, Desk desk) {}

    static Verdict verdict(Facts facts) {
        return Verdict.of(ALL.stream().flatMap(sign -> sign.grounds(facts)).toList());
    }
}
