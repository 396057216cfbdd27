package org.amends.stray;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.goods.NamedGoods;
import org.amends.identity.CurrentActor;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;

/** The pages of parcels without a case, as they stand or with what was typed and is wrong. */
@ApplicationScoped
class StrayPages {

    private final StrayList list;
    private final StrayDesk desk;
    private final CountedStray counted;
    private final NamedGoods named;
    private final CaseLog log;
    private final CurrentActor current;
    private final Readers readers;

    StrayPages(
            StrayList list,
            StrayDesk desk,
            CountedStray counted,
            NamedGoods named,
            CaseLog log,
            CurrentActor current,
            Readers readers) {
        this.list = list;
        this.desk = desk;
        this.counted = counted;
        this.named = named;
        this.log = log;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "stray")
    static class Templates {
        static native TemplateInstance parcels(Reader reader, List<StrayView> parcels, String shown, String next);

        static native TemplateInstance take(Reader reader, Form form, List<Integer> rows, String key);

        static native TemplateInstance parcel(Reader reader, StrayView parcel, Form form, String done);

        static native TemplateInstance match(Reader reader, StrayView parcel, Case known, Form form);

        private Templates() {}
    }

    /**
     * The case that a parcel is about to be matched to.
     *
     * @param lines titles of its order's lines, by their ids
     */
    @TemplateData
    record Case(String reference, String title, String language, Map<String, String> lines) {}

    Response parcels(StrayBook.Shown shown, StrayList.Page page) {
        return Response.ok(Templates.parcels(
                        reader(), page.items(), shown.name(), page.next().orElse("")))
                .build();
    }

    Response take(int status, Form form, int rows, String key) {
        return Response.status(status)
                .entity(Templates.take(
                        reader(), form, IntStream.range(0, rows).boxed().toList(), key))
                .build();
    }

    Response parcel(int status, UUID id, Form form, String done) {
        StrayView parcel = list.one(id);
        Form shown = form.unlessTyped("name", firstLine(parcel)).unlessTyped("address", rest(parcel));
        return Response.status(status)
                .entity(Templates.parcel(reader(), parcel, shown, done))
                .build();
    }

    /** Whoever sent it has their name in the first line and their address below. */
    private static String firstLine(StrayView parcel) {
        return parcel.sender().flatMap(text -> text.lines().findFirst()).orElse("");
    }

    private static String rest(StrayView parcel) {
        return parcel.sender()
                .map(text -> String.join("\n", text.lines().skip(1).toList()))
                .orElse("");
    }

    /** @throws Problem 404 for a parcel or a case that there is not */
    Response match(int status, UUID id, String reference, Form form) {
        LoggedCase file = log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        Form shown = form;
        for (Map.Entry<Integer, String> line :
                counted.byArticle(desk.read(id), file.id()).entrySet()) {
            shown = shown.unlessTyped("line-" + line.getKey(), line.getValue());
        }
        Case known =
                new Case(file.reference().text(), file.title(), file.contact().language(), named.titles(file.id()));
        return Response.status(status)
                .entity(Templates.match(reader(), list.one(id), known, shown))
                .build();
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
