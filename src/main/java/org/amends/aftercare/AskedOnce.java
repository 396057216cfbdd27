package org.amends.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.casefile.LoggedCase;
import org.amends.letter.Asking;

/** On its day the question is mailed only where it is still one: not answered, not declined, the case still closed. */
@ApplicationScoped
class AskedOnce implements Asking {

    private final AftercareBook book;

    AskedOnce(AftercareBook book) {
        this.book = book;
    }

    @Override
    public boolean isStillAsked(LoggedCase file, int seq) {
        return !file.state().status().isOpen()
                && book.last(file.id())
                        .filter(question -> question.seq() == seq)
                        .filter(AftercareQuestion::byMail)
                        .filter(question -> question.answers().isEmpty())
                        .isPresent();
    }
}
