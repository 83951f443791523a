package fr.preau.mail;

import fr.preau.mail.LetterView.Code;
import fr.preau.platform.QrCode;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.Templates;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Letters as mail programs take them: plain text and HTML, with their files. */
@Component
public class MimeLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Templates templates;
    private final Centre centre;
    private final Settings settings;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    MimeLetters(Templates templates, Centre centre, Settings settings, Clock clock) {
        this.templates = templates;
        this.centre = centre;
        this.settings = settings;
        this.clock = clock;
    }

    /** The words that its recipient reads, as plain text. */
    public String plain(Letter letter) {
        return PlainLetter.text(view(letter));
    }

    /** As a page of ours shows it: nothing leaves. */
    public ShownLetter shown(Letter letter) {
        var view = view(letter);
        var html = templates.render("mail/letter", Map.of("view", view));
        for (var code : codes(view)) {
            var picture = Base64.getEncoder().encodeToString(new QrCode(code.content()).png());
            html = html.replace("cid:" + code.contentId(), "data:image/png;base64," + picture);
        }
        return ShownLetter.of(letter, html, PlainLetter.text(view));
    }

    private static List<Code> codes(LetterView view) {
        return view.blocks().stream()
                .filter(Code.class::isInstance)
                .map(Code.class::cast)
                .toList();
    }

    LetterView view(Letter letter) {
        var greeting = letter.name().isEmpty() ? "Bonjour," : "Bonjour " + letter.name() + ",";
        return new LetterView(letter.subject(), greeting, letter.blocks(), centre.named(), letter.reason());
    }

    /** The message bears its number in its Message-ID, so that even a mail server can know it again. */
    MimeMessage mime(long id, Letter letter, LetterView view) throws MessagingException, IOException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<message-%d@%s>".formatted(id, host()));
            }
        };
        var profile = centre.profile();
        message.setFrom(new InternetAddress(profile.mailFrom(), profile.sender(), UTF_8));
        var replyTo = letter.replyTo().or(profile::replyTo);
        if (replyTo.isPresent()) {
            message.setReplyTo(InternetAddress.parse(replyTo.get()));
        }
        message.setRecipient(RecipientType.TO, recipient(letter));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(content(letter, view));
        message.saveChanges();
        return message;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException, IOException {
        return letter.name().isEmpty()
                ? new InternetAddress(letter.email())
                : new InternetAddress(letter.email(), letter.name(), UTF_8);
    }

    private Multipart content(Letter letter, LetterView view) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(part(PlainLetter.text(view), "plain"));
        alternative.addBodyPart(html(view));
        if (letter.fileNames().isEmpty()) {
            return alternative;
        }
        var body = new MimeBodyPart();
        body.setContent(alternative);
        var mixed = new MimeMultipart("mixed", body);
        for (var calendar : letter.calendars()) {
            mixed.addBodyPart(part(calendar));
        }
        for (var file : letter.files()) {
            mixed.addBodyPart(part(file));
        }
        return mixed;
    }

    /** The HTML, together with the pictures that it shows, if any. */
    private MimeBodyPart html(LetterView view) throws MessagingException {
        var text = part(templates.render("mail/letter", Map.of("view", view)), "html");
        var codes = codes(view);
        if (codes.isEmpty()) {
            return text;
        }
        var related = new MimeMultipart("related", text);
        for (var code : codes) {
            var picture = new MimeBodyPart();
            picture.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(new QrCode(code.content()).png(), "image/png")));
            picture.setContentID("<" + code.contentId() + ">");
            picture.setDisposition(MimeBodyPart.INLINE);
            related.addBodyPart(picture);
        }
        var whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart part(Letter.CalendarPart calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(calendar.text(), "text/calendar; charset=UTF-8; method=" + calendar.method());
        part.setFileName(calendar.fileName());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static MimeBodyPart part(Letter.FilePart file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.contentType())));
        part.setFileName(file.fileName());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private String host() {
        return URI.create(settings.url()).getHost();
    }
}
