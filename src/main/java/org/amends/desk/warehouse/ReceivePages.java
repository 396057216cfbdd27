package org.amends.desk.warehouse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.goods.FoundCases;
import org.amends.goods.GoodsBook;
import org.amends.goods.GoodsDeed;
import org.amends.goods.GoodsDesk;
import org.amends.goods.NamedGoods;
import org.amends.identity.CurrentActor;
import org.amends.photo.Album;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** The page of the warehouse, as it stands or with what was typed and is wrong. */
@ApplicationScoped
class ReceivePages {

    private final CaseLog log;
    private final GoodsBook book;
    private final NamedGoods named;
    private final Album album;
    private final GoodsDesk desk;
    private final CurrentActor current;
    private final Readers readers;
    private final Validator validator;
    private final Messages messages;
    private final PageLanguage language;

    ReceivePages(
            CaseLog log,
            GoodsBook book,
            NamedGoods named,
            Album album,
            GoodsDesk desk,
            CurrentActor current,
            Readers readers,
            Validator validator,
            Messages messages,
            PageLanguage language) {
        this.log = log;
        this.book = book;
        this.named = named;
        this.album = album;
        this.desk = desk;
        this.current = current;
        this.readers = readers;
        this.validator = validator;
        this.messages = messages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance receive(
                Reader reader, String sought, List<FoundCases.Found> found, Optional<LyingParcels.Lying> lying);

        static native TemplateInstance parcel(Reader reader, ReceiveView view, Form form, String done);

        private Templates() {}
    }

    /** @param lying the parcel that was scanned and lies here without a case */
    Response find(int status, String sought, List<FoundCases.Found> found, Optional<LyingParcels.Lying> lying) {
        return Response.status(status)
                .entity(Templates.receive(reader(), sought, found, lying))
                .build();
    }

    /** @param label that was scanned, so that nobody scans it twice; empty for none */
    Response show(String reference, String done, String label) {
        Form form = label.isEmpty() ? Form.empty() : Form.empty().with("parcel-code", label);
        return page(200, reference, form, done);
    }

    Response again(int status, String reference, Form form) {
        return page(status, reference, form, "");
    }

    /** What has to be chosen and was not. */
    Response missing(String reference, SentGoods sent, String field) {
        return wrong(reference, sent, field, "desk.receive.choose");
    }

    /** @param key of the sentence that says what to do */
    Response wrong(String reference, SentGoods sent, String field, String key) {
        String sentence = messages.text(language.locale(), "pages", key, Map.of());
        return again(400, reference, sent.typed().wrong(field, sentence));
    }

    /**
     * Records what a form says; what is wrong is shown beside its fields.
     *
     * @param input what the API takes for the same
     * @param prefix of the form's fields
     */
    Response record(
            String reference,
            SentGoods sent,
            String prefix,
            Object input,
            BiFunction<LoggedCase, UUID, GoodsDeed> deed) {
        Form form = sent.typed();
        for (ConstraintViolation<Object> violation : validator.validate(input)) {
            form = form.wrong(
                    field(prefix, violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "")),
                    violation.getMessage());
        }
        if (!form.isRight()) {
            return again(400, reference, form);
        }
        try {
            desk.record(CaseRequests.reference(reference), current.requireStaff(), sent.key(), sent.said(), deed);
            return Response.seeOther(
                            URI.create("/desk/receive/" + CaseRequests.reference(reference) + "?done=" + prefix))
                    .build();
        } catch (Problem problem) {
            return refused(problem, reference, form, prefix);
        }
    }

    Response refused(Problem problem, String reference, Form form, String prefix) {
        if (problem.status() >= 500 || problem.status() == 404) {
            throw problem;
        }
        Form wrong = form;
        for (FieldError error : problem.body().errors()) {
            wrong = wrong.wrong(field(prefix, error.field()), error.detail());
        }
        return again(
                problem.status(),
                reference,
                wrong.isRight() ? wrong.wrong("", problem.body().detail()) : wrong);
    }

    /** The id of the field that the API calls so. */
    private static String field(String prefix, String path) {
        String name = path.replaceAll("\\[(\\d+)].*", "-$1");
        return switch (name) {
            case "" -> "";
            case "line", "unexpected" -> prefix + "-item";
            case "unexpected-0" -> prefix + (path.endsWith("quantity") ? "-more" : "-what");
            case "photographs", "file" -> prefix + "-file";
            case "units" -> prefix + "-units-0";
            case "minor" -> prefix + "-amount";
            case "text" -> prefix + "-note";
            default -> prefix + "-" + name;
        };
    }

    private Response page(int status, String reference, Form form, String done) {
        LoggedCase file = log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        Map<String, String> titles = named.titles(file.id());
        ReceiveView view = ReceiveView.of(
                file,
                book.of(file.id()),
                titles,
                album.of(file.id()),
                language.locale(),
                UUID.randomUUID().toString());
        return Response.status(status)
                .entity(Templates.parcel(reader(), view, form, done))
                .build();
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
