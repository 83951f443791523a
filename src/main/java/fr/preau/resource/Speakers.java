package fr.preau.resource;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.privacy.AddressErased;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Speakers, from the question to the answer: they are asked, say what may be published, and are forgotten. */
@Service
public class Speakers {

    private final SpeakerLinks links;
    private final Resources resources;
    private final Outbox outbox;

    Speakers(SpeakerLinks links, Resources resources, Outbox outbox) {
        this.links = links;
        this.resources = resources;
        this.outbox = outbox;
    }

    /** Makes a link, and sends it to that address; without one organisers hand it over. */
    @Transactional
    public long ask(long day, String sequence, String speaker, String email) {
        var id = links.make(day, sequence, speaker, email);
        if (!email.isEmpty()) {
            outbox.plan(List.of(intention(SpeakerLetters.ASKED, id, day, email)));
        }
        return id;
    }

    static Intention intention(String kind, long link, long day, String email) {
        return new Intention(kind, link, List.of(day), email);
    }

    /** What a speaker says holds for what they gave already: a name goes or comes back, or all of it leaves the site. */
    @Transactional
    public void consent(SpeakerLink link, Consent consent) {
        links.consent(link.id(), consent);
        for (var one : resources.byLink(link.id())) {
            var authors = one.content().authors();
            switch (consent) {
                case REFUSED -> resources.withdraw(one.id());
                case UNNAMED -> resources.correct(one.id(), one.content().by(Authors.without(authors, link.speaker())));
                case NAMED -> {
                    if (authors.isEmpty()) {
                        resources.correct(one.id(), one.content().by(link.speaker()));
                    }
                }
                case UNSAID -> {}
            }
        }
    }

    /**
     * Forgets whoever has that link, with whatever other links their address has: their name with what they gave, their
     * address, what was written to them. What they gave stays, of nobody by name.
     */
    @Transactional
    public void forget(SpeakerLink link) {
        forget(Stream.concat(Stream.of(link), links.ofAddress(key(link)).stream())
                .distinct()
                .toList());
    }

    @EventListener
    void on(AddressErased erased) {
        forget(links.ofAddress(erased.address()));
    }

    private static String key(SpeakerLink link) {
        return link.email().toLowerCase(Locale.ROOT);
    }

    private void forget(List<SpeakerLink> theirs) {
        theirs.forEach(link -> {
            resources
                    .byLink(link.id())
                    .forEach(one -> resources.correct(
                            one.id(),
                            one.content().by(Authors.without(one.content().authors(), link.speaker()))));
            links.forget(link);
        });
        forgetLetters(theirs);
    }

    /** Of days long past; what they brought stays with the name that it was published with. */
    @Transactional
    void forgetDays(Collection<Long> days) {
        forgetLetters(links.ofDays(days));
        links.forget(days);
    }

    private void forgetLetters(List<SpeakerLink> theirs) {
        outbox.forget(SpeakerLetters.KINDS, theirs.stream().map(SpeakerLink::id).toList());
    }
}
