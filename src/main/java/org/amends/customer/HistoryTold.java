package org.amends.customer;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amends.casefile.CustomerCaseView;
import org.amends.casefile.CustomerCaseView.HappeningView;
import org.amends.customer.CaseTold.Happened;
import org.amends.lifecycle.Verb;
import org.amends.photo.PhotographWords;
import org.amends.web.Messages;
import org.amends.web.TimelineItem;

/** What happened, in plain words; oldest first. */
@Singleton
class HistoryTold {

    private static final Set<Verb> BY_ITSELF = EnumSet.of(Verb.CARRY_OUT_REMEDY, Verb.REOPEN, Verb.SEND_GOODS);

    private final Messages messages;

    HistoryTold(Messages messages) {
        this.messages = messages;
    }

    private record Look(String icon, String tone) {}

    List<Happened> of(CustomerCaseView view, Locale locale) {
        return view.history().stream()
                .map(happening -> new Happened(happening.seq(), item(happening, view, locale)))
                .toList();
    }

    private TimelineItem item(HappeningView happening, CustomerCaseView view, Locale locale) {
        Look look = look(happening);
        return new TimelineItem(
                look.icon(),
                look.tone(),
                text(locale, title(happening, view), happening.by()),
                happening.at(),
                text(locale, author(happening), happening.by()),
                happening.words().map(PhotographWords::shown).orElse(""),
                view.language(),
                happening.mine());
    }

    private static String title(HappeningView happening, CustomerCaseView view) {
        return happening
                .missed()
                .map(kind -> "customer.missed." + kind)
                .orElse(teller(happening) + KindWords.verb(happening.verb(), view));
    }

    /** Most that happens by itself is told without saying who; what else only people do is told as the service's. */
    private static String teller(HappeningView happening) {
        if (happening.mine()) {
            return "customer.happened.";
        }
        if (!happening.by().isEmpty()) {
            return "customer.theirs.";
        }
        return BY_ITSELF.contains(happening.verb()) ? "customer.itself." : "customer.happened.";
    }

    private static String author(HappeningView happening) {
        if (happening.mine()) {
            return "customer.by.you";
        }
        return happening.by().isEmpty() ? "customer.by.itself" : "customer.by.person";
    }

    private static Look look(HappeningView happening) {
        return switch (happening.verb()) {
            case ESCALATE -> new Look("cross", "late");
            case DECIDE -> new Look("check", "info");
            case ASK, FOLLOW_UP -> new Look("pause", "info");
            case CARRY_OUT_REMEDY, KEEP_PROMISE, SETTLE, CONFIRM -> new Look("check", "good");
            case PROMISE, RENEGOTIATE_PROMISE -> new Look("flag", "");
            case OFFER_HANDOVER, ACCEPT_HANDOVER, REASSIGN -> new Look("handover", "");
            case START -> new Look("person", "");
            case REMIND, LAPSE -> new Look("clock", "");
            case FILE -> new Look("box", "");
            default -> new Look("message", "");
        };
    }

    private String text(Locale locale, String key, String person) {
        return messages.text(locale, "pages", key, Map.of("person", person));
    }
}
