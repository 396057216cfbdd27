package org.amends.returns.withdrawal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import org.amends.letter.LetterConfig;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What a shop tells consumers of the withdrawal function before they buy: that it is there, and where (Directive 2011/83/EU,
 * art. 6(1)(h) as amended by Directive (EU) 2023/2673).
 */
@Path("/api/v1/withdrawals/notice")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Withdrawals")
public class WithdrawalNoticeResource {

    private final LetterConfig letters;
    private final PageLanguage language;
    private final Messages messages;

    WithdrawalNoticeResource(LetterConfig letters, PageLanguage language, Messages messages) {
        this.letters = letters;
        this.language = language;
        this.messages = messages;
    }

    /** @param awaitsCounsel whether a lawyer of that language still has to read the label */
    @Schema(name = "WithdrawalNotice")
    public record NoticeView(String language, String label, String address, String text, boolean awaitsCounsel) {}

    @GET
    @Operation(
            operationId = "withdrawalNotice",
            summary = "The sentence about the withdrawal function for a shop's terms",
            description =
                    "In the language of Accept-Language. Belongs to what a consumer reads before they buy online.")
    public NoticeView notice() {
        Locale locale = language.locale();
        String label = WithdrawalLabel.WITHDRAW.text(locale);
        String address = letters.publicUrl().resolve("/withdraw").toString();
        return new NoticeView(
                locale.getLanguage(),
                label,
                address,
                messages.text(locale, "letters", "withdrawal.notice", Map.of("label", label, "address", address)),
                WithdrawalLabel.awaitsCounsel(locale));
    }
}
