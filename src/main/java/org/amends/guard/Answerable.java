package org.amends.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** ACK-02: the letter says which case it is about, a person who still works here signs it, and an answer reaches them. */
final class Answerable implements Check {

    private static final List<String> NO_REPLY = List.of(
            "noreply", "donotreply", "dontreply", "noresponse", "aravasta", "arvastake", "neodpovedat", "неотвечат");

    @Override
    public String id() {
        return "ACK-02";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(reference(letter, facts));
        findings.addAll(owner(letter, facts.owner()));
        findings.addAll(answer(facts.sending()));
        return findings;
    }

    private List<Finding> reference(Letter letter, LetterFacts facts) {
        return stands(facts.reference(), letter.text())
                ? List.of()
                : List.of(finding(FindingCode.REFERENCE_MISSING, Map.of("reference", facts.reference())));
    }

    private List<Finding> owner(Letter letter, LetterFacts.Owner owner) {
        if (Folding.words(owner.name()).isEmpty()) {
            return List.of(finding(FindingCode.OWNER_MISSING, Map.of()));
        }
        Map<String, String> name = Map.of("owner", owner.name());
        if (!owner.active()) {
            return List.of(finding(FindingCode.OWNER_INACTIVE, name));
        }
        return stands(owner.name(), Lines.signature(letter.text()))
                ? List.of()
                : List.of(finding(FindingCode.SIGNATURE_MISSING, name));
    }

    private List<Finding> answer(LetterFacts.Sending sending) {
        if (sending.wayToAnswer().isBlank()) {
            return List.of(finding(FindingCode.NO_WAY_TO_ANSWER, Map.of()));
        }
        return List.of(sending.sender(), sending.wayToAnswer()).stream()
                .filter(Answerable::refusesReplies)
                .distinct()
                .map(address -> finding(FindingCode.NO_REPLY, Map.of("address", address)))
                .toList();
    }

    private static boolean stands(String wanted, String text) {
        return Collections.indexOfSubList(Folding.words(text), Folding.words(wanted)) >= 0;
    }

    /** Looks at the part before the @ only: a shop may be called what it likes. */
    private static boolean refusesReplies(String address) {
        int at = address.indexOf('@');
        String mailbox = String.join("", Folding.words(at < 0 ? "" : address.substring(0, at)));
        return NO_REPLY.stream().anyMatch(mailbox::contains);
    }
}
