package fr.preau.resource;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.SearchText;
import fr.preau.platform.privacy.AddressErased;
import fr.preau.platform.privacy.RowCameBack;
import fr.preau.platform.privacy.RowForgotten;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Speakers, from the question to the answer: they are asked, say what may be published, and are forgotten. */
@Service
public class Speakers {

    private static final String TABLE = "speaker_link";

    private final SpeakerLinks links;
    private final Resources resources;
    private final Sharing sharing;
    private final PresentedSpeakers presented;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Speakers(
            SpeakerLinks links,
            Resources resources,
            Sharing sharing,
            PresentedSpeakers presented,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.links = links;
        this.resources = resources;
        this.sharing = sharing;
        this.presented = presented;
        this.outbox = outbox;
        this.events = events;
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
        presented.changed();
        given(link, one -> {
            switch (consent) {
                case REFUSED -> resources.withdraw(one.id());
                case UNNAMED -> unname(one, link);
                case NAMED -> {
                    if (one.content().authors().isEmpty()) {
                        resources.correct(one.id(), one.content().by(link.speaker()));
                    }
                }
                case UNSAID -> {}
            }
        });
    }

    /**
     * Forgets whoever has that link, with whatever other links their address has for the same name, as several people
     * may read one mailbox: their name with what they gave, their address, what was written to them. What they gave
     * stays, of nobody by name, unless they refused that it be published.
     */
    @Transactional
    public void forget(SpeakerLink link) {
        var name = SearchText.of(link.speaker());
        var others = links.ofAddress(key(link)).stream()
                .filter(other -> SearchText.of(other.speaker()).equals(name));
        var theirs = Stream.concat(Stream.of(link), others).distinct().toList();
        forget(theirs);
        theirs.forEach(one -> events.publishEvent(new RowForgotten(TABLE, one.id())));
    }

    @EventListener
    void on(RowCameBack row) {
        if (row.isOf(TABLE)) {
            links.withId(row.id()).ifPresent(this::forget);
        }
    }

    /** The page no longer presents them. */
    @Transactional
    public void unpresent(SpeakerLink link) {
        presented.behind(link).forEach(one -> presented.remove(one.id()));
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
            dropRefused(link);
            given(link, one -> unname(one, link));
            unpresent(link);
            links.forget(link);
        });
        forgetLetters(theirs);
    }

    /** A refusal is written in the link alone: whatever outlived the link might be published after all. */
    private void dropRefused(SpeakerLink link) {
        if (link.consent() == Consent.REFUSED) {
            resources.byLink(link.id()).forEach(sharing::delete);
        }
    }

    private void unname(Resource one, SpeakerLink link) {
        resources.correct(
                one.id(), one.content().by(Authors.without(one.content().authors(), link.speaker())));
    }

    /** Each as it stands once nobody else can change it. */
    private void given(SpeakerLink link, Consumer<Resource> work) {
        resources.byLink(link.id()).stream()
                .flatMap(one -> resources.held(one.id()).stream())
                .forEach(work);
    }

    /** Of days long past; what they let be published stays with the name that it was published with. */
    @Transactional
    void forgetDays(Collection<Long> days) {
        var past = links.ofDays(days);
        past.forEach(this::dropRefused);
        forgetLetters(past);
        links.forget(days);
    }

    private void forgetLetters(List<SpeakerLink> theirs) {
        outbox.forget(SpeakerLetters.KINDS, theirs.stream().map(SpeakerLink::id).toList());
    }
}
