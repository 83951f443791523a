package fr.preau.testing;

import fr.preau.platform.Settings;
import fr.preau.platform.work.Afterwards;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mailbox of an address that no other test uses, at an instance that keeps its messages as files or hands them over
 * to a {@link MailServer}.
 */
public final class Mailbox {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestInstance preau;
    private final String address;

    private Mailbox(TestInstance preau, String address) {
        this.preau = preau;
        this.address = address;
    }

    public static Mailbox at(TestInstance preau) {
        return new Mailbox(preau, "personne-" + NUMBER.incrementAndGet() + "@exemple.fr");
    }

    /** That of somebody who has just sent the form of that cycle for these days. */
    public static Mailbox registered(TestInstance preau, String slug, String firstName, long... days) {
        var person = at(preau);
        var form = preau.visitor().form(slug).with("email", person.address).with("firstName", firstName);
        for (var day : days) {
            form.day(day);
        }
        form.send();
        return person;
    }

    /** That of somebody of the team. */
    public static Mailbox of(TestInstance preau, Organiser organiser) {
        return new Mailbox(preau, organiser.email());
    }

    /** That of any other address. */
    public static Mailbox of(TestInstance preau, String address) {
        return new Mailbox(preau, address);
    }

    public String address() {
        return address;
    }

    /** Everything that was sent to it, once nothing more is on its way. */
    public List<ReceivedMail> letters() {
        Eventually.until(
                "nothing is left to do afterwards",
                () -> preau.bean(Afterwards.class).idle());
        Eventually.until(
                "no message is on its way to " + address,
                () -> numbers("WAITING").isEmpty() && numbers("LEAVING").isEmpty());
        var smtp = preau.bean(Settings.class).smtp();
        if (smtp.isPresent()) {
            return MailServer.at(smtp.get().port()).received(address);
        }
        var sent = numbers("KEPT").stream().map("%08d.eml"::formatted).toList();
        try (var files = preau.outbox()) {
            return files.filter(file -> sent.contains(file.getFileName().toString()))
                    .map(ReceivedMail::read)
                    .toList();
        }
    }

    /** How many of the team's own messages were sent to it until now. */
    public int teamMails() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE kind = 'MAILING' AND recipient = :to AND state = 'KEPT'")
                .param("to", address)
                .query(Integer.class)
                .single();
    }

    /** The number of its owner's one registration. */
    public long registration() {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", address)
                .query(Long.class)
                .single();
    }

    /** The latest of what was sent to it. */
    public ReceivedMail latest() {
        return letters().getLast();
    }

    /** The path of its owner's page. */
    public String ownPage() {
        return latest().ownPage();
    }

    private List<Long> numbers(String state) {
        return preau.jdbc()
                .sql("SELECT id FROM message WHERE lower(recipient) = :address AND state = :state ORDER BY id")
                .param("address", address)
                .param("state", state)
                .query(Long.class)
                .list();
    }
}
