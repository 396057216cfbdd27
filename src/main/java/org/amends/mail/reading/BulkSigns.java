package org.amends.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Mail for many: a newsletter or a mailing list. Our own address may be a list; that says nothing about the writer. */
final class BulkSigns {

    private static final List<String> LIST_HEADERS = List.of("List-Id", "List-Post", "List-Unsubscribe", "Feedback-ID");
    private static final Set<String> FOR_MANY = Set.of("bulk", "list", "junk");

    private BulkSigns() {}

    static Stream<Ground> list(Recognition.Facts facts) {
        return throughOurList(facts) ? Stream.empty() : LIST_HEADERS.stream().flatMap(name -> ground(facts, name));
    }

    static Stream<Ground> precedence(Recognition.Facts facts) {
        return throughOurList(facts)
                ? Stream.empty()
                : facts.header().values("precedence").stream()
                        .filter(value -> FOR_MANY.contains(value.toLowerCase(Locale.ROOT)))
                        .map(value -> Ground.of(Kind.BULK, "Precedence", value));
    }

    private static Stream<Ground> ground(Recognition.Facts facts, String name) {
        return facts.header().values(name.toLowerCase(Locale.ROOT)).stream()
                .limit(1)
                .map(value -> Ground.of(Kind.BULK, name, value));
    }

    private static boolean throughOurList(Recognition.Facts facts) {
        return Stream.of("list-post", "list-id")
                .flatMap(name -> facts.header().values(name).stream())
                .anyMatch(facts.desk()::ownsList);
    }
}
