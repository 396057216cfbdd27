package org.amends.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.casefile.CaseEffort;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.CaseStories;
import org.amends.casefile.CaseStory;
import org.amends.casefile.Cause;
import org.amends.casefile.Causes;
import org.amends.casefile.DeadlineStories;
import org.amends.casefile.Deciding;
import org.amends.casefile.EarlierCase;
import org.amends.casefile.EarlierCases;
import org.amends.casefile.Efforts;
import org.amends.casefile.Refusals;
import org.amends.desk.form.PageOrder;
import org.amends.desk.form.TypedForm;
import org.amends.desk.letter.CheckedLetter;
import org.amends.desk.letter.Composer;
import org.amends.desk.letter.Drafts;
import org.amends.desk.letter.HeldLetter;
import org.amends.desk.letter.HeldLetters;
import org.amends.desk.letter.Skeletons;
import org.amends.desk.letter.UnfinishedLetter;
import org.amends.desk.money.MoneyView;
import org.amends.desk.money.MoneyViews;
import org.amends.desk.reader.Colleague;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.desk.worklist.CaseLists;
import org.amends.desk.worklist.ListPlace;
import org.amends.desk.worklist.OpenList;
import org.amends.external.ExternalEvents;
import org.amends.identity.CurrentActor;
import org.amends.letter.ContactPreferences;
import org.amends.letter.PreferenceBook;
import org.amends.lifecycle.Actor;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.photo.Album;
import org.amends.photo.Photograph;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;

/** Makes the page of a case: as it is with what its reader began to write, or with what was just typed and what is to be said of it. */
@ApplicationScoped
public class CasePages {

    private final CaseStories stories;
    private final DeadlineStories deadlines;
    private final EarlierCases earlier;
    private final CaseMails mails;
    private final Deciding deciding;
    private final Refusals refusals;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;
    private final Skeletons skeletons;
    private final Drafts drafts;
    private final HeldLetters held;
    private final Composer composer;
    private final Causes causes;
    private final Readings readings;
    private final GoodsViews goods;
    private final MoneyViews moneys;
    private final Album album;
    private final CaseLists lists;
    private final OpenList openList;
    private final AftercareViews aftercare;
    private final VoiceViews voice;
    private final PreferenceBook preferences;
    private final Efforts efforts;
    private final ExternalEvents outside;

    CasePages(
            CaseStories stories,
            DeadlineStories deadlines,
            EarlierCases earlier,
            CaseMails mails,
            Deciding deciding,
            Refusals refusals,
            Rosters rosters,
            CurrentActor current,
            Readers readers,
            Skeletons skeletons,
            Drafts drafts,
            HeldLetters held,
            Composer composer,
            Causes causes,
            Readings readings,
            GoodsViews goods,
            MoneyViews moneys,
            Album album,
            CaseLists lists,
            OpenList openList,
            AftercareViews aftercare,
            VoiceViews voice,
            PreferenceBook preferences,
            Efforts efforts,
            ExternalEvents outside) {
        this.efforts = efforts;
        this.outside = outside;
        this.voice = voice;
        this.preferences = preferences;
        this.stories = stories;
        this.deadlines = deadlines;
        this.earlier = earlier;
        this.mails = mails;
        this.deciding = deciding;
        this.refusals = refusals;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
        this.skeletons = skeletons;
        this.drafts = drafts;
        this.held = held;
        this.composer = composer;
        this.causes = causes;
        this.readings = readings;
        this.goods = goods;
        this.moneys = moneys;
        this.album = album;
        this.lists = lists;
        this.openList = openList;
        this.aftercare = aftercare;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance file(
                Reader reader,
                CaseView file,
                ContactPreferences preferences,
                GoodsView goods,
                RefusalView refusal,
                MoneyView money,
                List<Photograph> photographs,
                SeenView seen,
                List<EarlierCase> earlier,
                List<CaseMails.Line> mails,
                CaseEffort effort,
                AftercareView aftercare,
                List<TimelineRow> timeline,
                VoiceView voice,
                Commands can,
                Form form,
                PageState page,
                ListPlace among,
                List<Colleague> colleagues,
                List<Colleague> everybody,
                List<Cause> causes);

        private Templates() {}
    }

    Response show(String reference, String open, String done, String view) {
        CaseStory story = story(reference);
        List<Drafts.Draft> kept = kept(story);
        String form = open.isEmpty() && done.isEmpty() && !kept.isEmpty()
                ? kept.get(0).form()
                : open;
        return page(200, story, form, done, view, withDrafts(skeletons.of(story), kept), kept, page -> page);
    }

    private static Form withDrafts(Form skeleton, List<Drafts.Draft> kept) {
        Form form = skeleton;
        for (Drafts.Draft draft : kept) {
            for (Map.Entry<String, String> field : draft.fields().entrySet()) {
                form = form.with(field.getKey(), field.getValue());
            }
        }
        return form;
    }

    /** Everything that was typed stays, and what is wrong stands beside it; 422 unless nothing is. */
    public Response again(String reference, TypedForm typed, List<Form.Mistake> wrong) {
        CaseStory story = story(reference);
        Form form = marked(typed.onto(skeletons.of(story)), wrong);
        return page(wrong.isEmpty() ? 200 : 422, story, typed, form, page -> page);
    }

    /** The lines of the order that a refund names, to be filled in; 422 when there is no such order. */
    public Response withOrder(String reference, TypedForm typed) {
        CaseStory story = story(reference);
        Form form = typed.onto(skeletons.of(story));
        List<Form.Mistake> wrong = moneys.unknownOrder(story, typed, form);
        return page(wrong.isEmpty() ? 200 : 422, story, typed, marked(form, wrong), page -> page);
    }

    /** 409: what happened meanwhile stands above the kept draft; sending it again is a new decision. */
    public Response stale(String reference, TypedForm typed) {
        CaseStory story = story(reference);
        List<CaseView.Happening> news = new Happenings(story, rosters.recent())
                .newestFirst().stream()
                        .filter(happening -> happening.seq() > typed.version())
                        .toList();
        return page(409, story, typed, typed.onto(skeletons.of(story)), page -> page.with(news));
    }

    /** What sending would say, without sending; with what is not filled in yet, 422. */
    public Response checked(String reference, TypedForm typed, List<Form.Mistake> missing) {
        CaseStory story = story(reference);
        CheckedLetter dryRun = UnfinishedLetter.kind(typed.name())
                .map(kind -> composer.check(kind, typed, story, current.requireStaff()))
                .orElseThrow();
        List<Form.Mistake> wrong =
                Stream.concat(missing.stream(), dryRun.mistakes()).toList();
        Form form = marked(typed.onto(skeletons.of(story)), wrong);
        return page(missing.isEmpty() ? 200 : 422, story, typed, form, page -> page.with(dryRun));
    }

    private static Form marked(Form form, List<Form.Mistake> wrong) {
        Form marked = form;
        for (Form.Mistake mistake : wrong.stream().sorted(new PageOrder()).toList()) {
            marked = marked.wrong(mistake.field(), mistake.text());
        }
        return marked;
    }

    /** But for what was sent and can still be taken back. */
    private List<Drafts.Draft> kept(CaseStory story) {
        UUID reader = current.requireStaff().id();
        Set<String> sent = held.of(reader).stream()
                .filter(letter -> letter.isIn(story.file().reference().text()))
                .map(HeldLetter::form)
                .collect(Collectors.toSet());
        return drafts.of(story.file().id(), reader).stream()
                .filter(draft -> !sent.contains(draft.form()))
                .toList();
    }

    private Response page(int status, CaseStory story, TypedForm typed, Form form, UnaryOperator<PageState> change) {
        return page(status, story, typed.name(), "", typed.field("view").orElse(""), form, kept(story), change);
    }

    private Response page(
            int status,
            CaseStory story,
            String open,
            String done,
            String list,
            Form form,
            List<Drafts.Draft> kept,
            UnaryOperator<PageState> change) {
        Roster roster = rosters.recent();
        StaffMember member = current.requireStaff();
        Reader reader = readers.of(member);
        CaseView view =
                new CaseViews(story, deadlines.tell(story), roster, member, deciding.facts(story.file())).view();
        Commands can = reader.acts() ? commands(story, view, CaseRequests.actor(member)) : Commands.none();
        GoodsViews.Shown shown = goods.of(story, form);
        MoneyView money = moneys.of(story, reader, member, form);
        ListPlace among = lists.place(list, story.file().reference().text(), member);
        openList.open(among.name());
        PageState page = change.apply(PageState.quiet(can.first(), money.orOpen(open, can.first()), done)
                .with(PageState.Kept.of(kept), drafts.others(story.file().id(), member.id()))
                .overriding(reader.acts() && mayOverride(story, CaseRequests.actor(member))));
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.file(
                        reader,
                        view,
                        preferences.of(story.file().id()),
                        shown.view(),
                        RefusalView.of(story, roster),
                        money,
                        album.of(story.file().id()),
                        seen(story, view, member, roster),
                        earlier.before(story.file().id()),
                        mails.of(story.file().id()),
                        efforts.of(story.file().id()),
                        aftercare.of(story.file().id()),
                        TimelineRow.of(view.history(), outside.of(story.file().id()), roster::name),
                        voice.of(story.file().id()),
                        can,
                        shown.prefill().apply(money.under(form)),
                        page,
                        among,
                        Colleague.of(roster),
                        Colleague.everybody(roster),
                        causes.all()))
                .build();
    }

    private SeenView seen(CaseStory story, CaseView view, StaffMember member, Roster roster) {
        List<Readings.Reading> before = readings.open(story.file().id(), member.id(), view.version());
        return SeenView.of(story, view.last().seq(), before, member.id(), roster);
    }

    private Commands commands(CaseStory story, CaseView view, Actor.Staff actor) {
        return Commands.of(view, story.state(), deciding.lifecycle(story.file().machine()), actor, refusals);
    }

    private boolean mayOverride(CaseStory story, Actor.Staff actor) {
        return deciding.facts(story.file())
                .terms()
                .overriding()
                .filter(rule -> rule.isFor(actor, story.state()) && !rule.isUsedUp(story.state()))
                .isPresent();
    }

    public CaseStory story(String reference) {
        return stories.tell(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }
}
