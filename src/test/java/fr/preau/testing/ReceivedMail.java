package fr.preau.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A message as its reader's mail program takes it apart. */
public final class ReceivedMail {

    private final MimeMessage message;
    private final List<Part> leaves;

    private ReceivedMail(MimeMessage message) {
        this.message = message;
        try {
            this.leaves = leaves(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message in an .eml file. */
    public static ReceivedMail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new ReceivedMail(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message that a mail server took. */
    public static ReceivedMail of(MimeMessage message) {
        return new ReceivedMail(message);
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Part> leaves(Part part) throws MessagingException, IOException {
        var found = new ArrayList<Part>();
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                found.addAll(leaves(parts.getBodyPart(i)));
            }
        } else {
            found.add(part);
        }
        return found;
    }

    /** A header as it stands, empty when there is none. */
    public String header(String name) {
        return reading(() -> Optional.ofNullable(message.getHeader(name, "\n")).orElse(""));
    }

    /** With ordinary spaces. */
    public String subject() {
        return reading(message::getSubject).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** Every address that it is sent to, in whatever role. */
    public List<InternetAddress> recipients() {
        return reading(() -> Optional.ofNullable(message.getAllRecipients()).stream()
                .flatMap(Arrays::stream)
                .map(InternetAddress.class::cast)
                .toList());
    }

    public InternetAddress from() {
        return reading(() -> (InternetAddress) message.getFrom()[0]);
    }

    public List<InternetAddress> replyTo() {
        return reading(() -> List.of(message.getReplyTo()).stream()
                .map(InternetAddress.class::cast)
                .toList());
    }

    /** The plain text, with ordinary spaces. */
    public String text() {
        return content("text/plain").getFirst().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    public Document html() {
        return Jsoup.parse(content("text/html").getFirst());
    }

    /** The visible words of its HTML, with ordinary spaces. */
    public String words() {
        return html().body().text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** The calendar files, as they were attached. */
    public List<String> calendars() {
        return content("text/calendar");
    }

    /** The bytes of its first attachment of that type. */
    public byte[] file(String type) {
        return reading(() -> {
            for (var leaf : leaves) {
                if (leaf.isMimeType(type)) {
                    return leaf.getInputStream().readAllBytes();
                }
            }
            throw new AssertionError("no " + type + " in this message");
        });
    }

    /** The pictures that travel with it, in their order. */
    public List<byte[]> pictures() {
        return reading(() -> {
            var pictures = new ArrayList<byte[]>();
            for (var leaf : leaves) {
                if (leaf.isMimeType("image/*")) {
                    pictures.add(leaf.getInputStream().readAllBytes());
                }
            }
            return List.copyOf(pictures);
        });
    }

    /** The types of its parts, in their order, without parameters. */
    public List<String> types() {
        return reading(() -> {
            var types = new ArrayList<String>();
            for (var leaf : leaves) {
                types.add(leaf.getContentType().replaceAll(";(?s).*", "").toLowerCase());
            }
            return List.copyOf(types);
        });
    }

    public List<String> fileNames() {
        return reading(() -> {
            var names = new ArrayList<String>();
            for (var leaf : leaves) {
                Optional.ofNullable(leaf.getFileName()).ifPresent(names::add);
            }
            return List.copyOf(names);
        });
    }

    /** The paths of all its links, wherever the instance says that it stands. */
    public List<String> paths() {
        return html().select("a[href]").eachAttr("href").stream()
                .map(href -> URI.create(href).getRawPath())
                .distinct()
                .toList();
    }

    /** The path of the recipient's own page. */
    public String ownPage() {
        return path("/inscription/");
    }

    /** The path of its link into that part of the site. */
    public String path(String start) {
        return paths().stream()
                .filter(path -> path.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private List<String> content(String type) {
        return reading(() -> {
            var texts = new ArrayList<String>();
            for (var leaf : leaves) {
                if (leaf.isMimeType(type)) {
                    texts.add(text(leaf));
                }
            }
            return List.copyOf(texts);
        });
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof String text
                ? text
                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
