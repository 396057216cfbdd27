package org.amends.letter;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.amends.platform.connector.Connector;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;

/** The mail relay, and what it answers to a message: its own words are the proof. */
@ApplicationScoped
public class Relay {

    private final LetterConfig config;
    private final MessageIds ids;

    Relay(LetterConfig config, MessageIds ids) {
        this.config = config;
        this.ids = ids;
    }

    public sealed interface Answer {
        /** @param proof what the relay said when it took the message */
        record Accepted(String proof) implements Answer {}

        /** @param forGood false when it makes sense to try again */
        record Refused(String reason, boolean forGood) implements Answer {}
    }

    public Answer send(Mail mail) {
        Session session = Session.getInstance(settings());
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(
                    config.relay().username().orElse(null),
                    config.relay().password().orElse(null));
            MimeMessage message = message(mail, session);
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer.Accepted(transport.getLastServerResponse().strip());
        } catch (MessagingException e) {
            return refused(e);
        }
    }

    /** Signs in and leaves again: no mail goes. */
    Connector.Answer greet() {
        Session session = Session.getInstance(settings());
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(
                    config.relay().username().orElse(null),
                    config.relay().password().orElse(null));
            return Connector.Answer.good(transport.getLastServerResponse().strip());
        } catch (MessagingException e) {
            return Connector.Answer.bad(trouble(e), e.getClass().getSimpleName());
        }
    }

    private static Connector.Trouble trouble(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Connector.Trouble.CREDENTIALS;
        }
        boolean unreachable =
                failure instanceof MailConnectException || failure.getNextException() instanceof IOException;
        return unreachable ? Connector.Trouble.NO_ANSWER : Connector.Trouble.STRANGE_ANSWER;
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", config.relay().host());
        settings.setProperty("mail.smtp.port", String.valueOf(config.relay().port()));
        settings.setProperty("mail.smtp.localhost", config.publicUrl().getHost());
        settings.setProperty(
                "mail.smtp.starttls.required", String.valueOf(config.relay().startTls()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        String patience = String.valueOf(config.relay().timeout().toMillis());
        settings.setProperty("mail.smtp.connectiontimeout", patience);
        settings.setProperty("mail.smtp.timeout", patience);
        settings.setProperty("mail.smtp.writetimeout", patience);
        settings.setProperty(
                "mail.smtp.auth", String.valueOf(config.relay().username().isPresent()));
        return settings;
    }

    private MimeMessage message(Mail mail, Session session) throws MessagingException {
        MimeMessage message = new NumberedMessage(session, ids.of(mail.id()));
        message.setFrom(new InternetAddress(config.sender(), true));
        message.setRecipients(MimeMessage.RecipientType.TO, new Address[] {new InternetAddress(mail.to(), true)});
        if (mail.replyTo().isPresent()) {
            message.setReplyTo(new Address[] {new InternetAddress(mail.replyTo().get(), true)});
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setContent(content(mail));
        message.setHeader("Content-Language", mail.language());
        // By which we know our own mail when it comes back.
        message.setHeader("X-Amends-Loop", config.publicUrl().getHost());
        message.setHeader("Auto-Submitted", mail.byPerson() ? "no" : "auto-generated");
        if (!mail.follows().isEmpty()) {
            message.setHeader("In-Reply-To", mail.follows().get(mail.follows().size() - 1));
            message.setHeader("References", String.join("\r\n ", mail.follows()));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        MimeMultipart words = words(mail);
        if (mail.attachments().isEmpty()) {
            return words;
        }
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(words);
        MimeMultipart mixed = new MimeMultipart("mixed", letter);
        for (Attachment attachment : mail.attachments()) {
            mixed.addBodyPart(file(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        file.setFileName(attachment.name());
        file.setDisposition(jakarta.mail.Part.ATTACHMENT);
        return file;
    }

    /** The plain text first, the HTML last: a program shows the last that it understands (RFC 2046, section 5.1.4). */
    private static MimeMultipart words(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailHtml.of(mail), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Keeps the Message-ID that it is given: a mail that goes twice is recognised by it. */
    private static final class NumberedMessage extends MimeMessage {
        private final String id;

        NumberedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Only an answer of the 5xx kind is for good; a relay that can't be reached is tried again. */
    private static Answer refused(MessagingException failure) {
        Optional<Integer> code = code(failure);
        return new Answer.Refused(
                code.map(c -> "The mail relay answered " + c + ".").orElse("The mail relay could not be reached."),
                code.filter(c -> c >= 500 && c < 600).isPresent());
    }

    private static Optional<Integer> code(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return Optional.of(address.getReturnCode());
        }
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            return code(messaging.getNextException()).or(() -> ownCode(failure));
        }
        return ownCode(failure);
    }

    private static Optional<Integer> ownCode(Exception failure) {
        return failure instanceof SMTPSendFailedException send ? Optional.of(send.getReturnCode()) : Optional.empty();
    }
}
