package org.amends.desk.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.amends.people.StaffMember;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;

/** The key of a form that somebody sends, by which it is done once however often it is pressed. */
@ApplicationScoped
public class TypedKeys {

    private final ObjectMapper json;

    TypedKeys(ObjectMapper json) {
        this.json = json;
    }

    /** @param about what the form is about besides its own name and fields, such as the case */
    public Optional<IdempotencyKey> of(String about, TypedForm typed, StaffMember member) {
        return typed.key().map(key -> new IdempotencyKey("staff " + member.id(), key, fingerprint(about, typed)));
    }

    /** The key of one of several cases to which one form is sent. */
    public Optional<IdempotencyKey> ofEach(String about, TypedForm typed, StaffMember member) {
        return typed.key()
                .map(key -> new IdempotencyKey("staff " + member.id(), key + " " + about, fingerprint(about, typed)));
    }

    private byte[] fingerprint(String about, TypedForm typed) {
        try {
            return Fingerprint.of(
                    "POST", "/desk/case/" + about + "/" + typed.name(), json.writeValueAsBytes(typed.fields()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
