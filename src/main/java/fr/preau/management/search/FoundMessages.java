package fr.preau.management.search;

import fr.preau.mail.LetterKinds;
import fr.preau.mail.Messages;
import fr.preau.mail.Messages.Heading;
import fr.preau.mailing.Mailings;
import fr.preau.management.search.OfficeSearchView.Found;
import fr.preau.management.search.OfficeSearchView.Group;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The latest messages, by the words of their subject or by their recipient, for those who may open them. */
@Component
class FoundMessages {

    private static final String LETTERS = "/gestion/messages";
    private static final String MAILINGS = "/gestion/envois";
    private static final int LATEST = 2_000;

    private final Messages messages;
    private final Mailings mailings;
    private final LetterKinds kinds;

    FoundMessages(Messages messages, Mailings mailings, LetterKinds kinds) {
        this.messages = messages;
        this.mailings = mailings;
        this.kinds = kinds;
    }

    Optional<Group> found(Role role, String words, int most) {
        var found = Stream.concat(
                        AccessRules.opens(role, MAILINGS) ? ofTheTeam(words) : Stream.empty(),
                        AccessRules.opens(role, LETTERS) ? letters(words) : Stream.empty())
                .limit(most)
                .toList();
        return SearchPages.group(
                "messages",
                "Messages",
                found.size() < most ? Integer.toString(found.size()) : "les plus récents",
                found,
                AccessRules.opens(role, LETTERS) ? LETTERS : MAILINGS);
    }

    private Stream<Found> ofTheTeam(String words) {
        var wanted = WantedWords.of(words);
        return mailings.latest(LATEST).stream()
                .filter(mailing -> wanted.in(mailing.wording().subject()))
                .map(mailing ->
                        new Found(mailing.wording().subject(), MAILINGS + "/" + mailing.id(), "Message de l’équipe"));
    }

    private Stream<Found> letters(String words) {
        var wanted = WantedWords.of(words);
        return messages.headings(LATEST).stream()
                .filter(heading -> wanted.in(subject(heading) + " " + heading.recipient()))
                .map(heading -> new Found(subject(heading), LETTERS + "/" + heading.id(), heading.recipient()));
    }

    private String subject(Heading heading) {
        return heading.subject().isEmpty() ? kinds.label(heading.kind()) : heading.subject();
    }
}
