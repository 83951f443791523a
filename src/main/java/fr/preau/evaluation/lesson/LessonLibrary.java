package fr.preau.evaluation.lesson;

import fr.preau.contract.ContractEnded;
import fr.preau.evaluation.lesson.LessonCard.Content;
import fr.preau.evaluation.lesson.LessonCard.State;
import fr.preau.resource.Resource;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the cards that contracts offer into the centre's library, and takes them out of it. */
@Component
public class LessonLibrary {

    private final LessonCards cards;
    private final Resources resources;

    LessonLibrary(LessonCards cards, Resources resources) {
        this.cards = cards;
        this.resources = resources;
    }

    /** Everybody reads it from now on; false if it is not offered any more, or is there already. */
    @Transactional
    public boolean publish(long card, LocalDate today) {
        var known = cards.held(card).filter(one -> one.state() == State.OFFERED).filter(one -> !one.published());
        known.ifPresent(one -> cards.published(card, resources.add(content(one, today), true)));
        return known.isPresent();
    }

    private static Resource.Content content(LessonCard card, LocalDate today) {
        var content = card.content();
        return new Resource.Content(
                Optional.empty(),
                "",
                Optional.empty(),
                ResourceKind.LESSON,
                content.title(),
                card.contract(),
                content.theme().isEmpty() ? List.of() : List.of(content.theme()),
                List.of(),
                today,
                "",
                Optional.empty(),
                LessonWords.markdown(content));
    }

    /** Nobody reads it any more; the card is offered as before. False if nobody did. */
    @Transactional
    public boolean withdraw(long card) {
        var resource = cards.held(card).flatMap(LessonCard::resource);
        resource.ifPresent(resources::delete);
        return resource.isPresent();
    }

    /** Of a contract that is over nobody says any more whom to ask, in the library either. */
    @EventListener
    void forget(ContractEnded ended) {
        var told = cards.withContact(ended.contract());
        told.forEach(card -> card.resource()
                .ifPresent(resource -> resources.rewrite(
                        resource, card.content().title(), LessonWords.markdown(unasked(card.content())))));
        cards.forgetContacts(ended.contract());
    }

    private static Content unasked(Content content) {
        return new Content(
                content.origin(),
                content.theme(),
                content.title(),
                content.place(),
                content.partners(),
                content.cost(),
                content.what(),
                content.worked(),
                content.failed(),
                "");
    }
}
