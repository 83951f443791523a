package fr.preau.management.letter;

import fr.preau.mail.ShownLetter;
import fr.preau.mailing.Mailing;
import fr.preau.mailing.MailingFiles;
import fr.preau.mailing.Mailings;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.SelectionQuery;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.Selection;
import fr.preau.registration.letters.TeamLetters;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page on which a message to a selection is written, with the message as one of its readers gets it. */
@Component
class MailingScreen {

    private static final int MOST_TEXTS = 20;

    private final Mailings mailings;
    private final MailingFiles files;
    private final MailingPreview preview;
    private final TeamLetters team;
    private final SelectionWords words;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    MailingScreen(
            Mailings mailings,
            MailingFiles files,
            MailingPreview preview,
            TeamLetters team,
            SelectionWords words,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.mailings = mailings;
        this.files = files;
        this.preview = preview;
        this.team = team;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    View page(
            HttpStatus status,
            Selection selection,
            MailingForm form,
            Optional<Mailing> mailing,
            int turn,
            Optional<Done> done) {
        var people = preview.people(selection);
        var own = mailing.map(one -> "/gestion/envois/" + one.id());
        var query = SelectionQuery.write(selection);
        var asked = Math.clamp(turn, 1, Math.max(1, people));
        var shown = form.typed().equals(MailingPages.EMPTY) || !form.errors().isEmpty()
                ? Optional.<ShownLetter>empty()
                : preview.shown(selection, form.typed(), asked - 1);
        var errors = Stream.concat(form.errors().stream(), form.hour().flatMap(this::wrong).stream())
                .toList();
        var view = new MailingView(
                own.orElse("/gestion/envois/nouveau?" + query),
                own,
                query,
                words.of(selection),
                own.isPresent() ? List.of() : words.boxes(selection),
                people,
                people == 0 ? "" : words.states(selection),
                form.typed(),
                form.version(),
                team.fields(),
                form.conflict(),
                errors,
                BackOfficeLayout.account().email(),
                form.hour().orElse(""),
                mailing.flatMap(Mailing::planned).map(this::words),
                mailing.map(one -> files.of(one.id())).orElseGet(List::of),
                own.isPresent() ? List.of() : MailingView.Kept.of(mailings.latest(MOST_TEXTS), query),
                asked,
                shown);
        var title = mailing.isPresent() ? "Message à une sélection" : "Écrire à une sélection";
        return MessageFrames.of(
                layout.page(
                        status,
                        Section.MESSAGES,
                        (errors.isEmpty() ? "" : "Erreur : ") + title,
                        "letter/mailing",
                        view,
                        done),
                shown);
    }

    private Optional<FieldError> wrong(String hour) {
        return SendingHour.read(hour, clock, settings.zone()) instanceof SendingHour.Wrong(var why)
                ? Optional.of(new FieldError("le", why))
                : Optional.empty();
    }

    private String words(Mailing.Planned planned) {
        return "%s a prévu l’envoi le %s. Qui répond alors à la sélection le reçoit, tel que le texte est enregistré."
                .formatted(planned.by(), French.moment(LocalDateTime.ofInstant(planned.at(), settings.zone())));
    }
}
