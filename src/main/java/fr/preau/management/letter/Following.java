package fr.preau.management.letter;

import fr.preau.mail.DeliveryStatuses.DeliveryStatus;
import fr.preau.mail.Message.State;
import fr.preau.mailing.Mailing;
import fr.preau.mailing.Mailing.Sending;
import fr.preau.mailing.MailingFiles;
import fr.preau.mailing.Mailings;
import fr.preau.mailing.Mailings.Followed;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.HowFar;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.list.Addressees;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of what became of a message to a selection, person by person. */
@Component
class Following {

    private static final int MOST_SHOWN = 200;

    private final Mailings mailings;
    private final MailingFiles files;
    private final Addressees addressees;
    private final SelectionWords words;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    Following(
            Mailings mailings,
            MailingFiles files,
            Addressees addressees,
            SelectionWords words,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.mailings = mailings;
        this.files = files;
        this.addressees = addressees;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    /** @param moving whether the page reads itself again as long as some wait */
    View page(Mailing mailing, Sending sending, String label, boolean moving, Optional<Done> done) {
        var all = mailings.followed(mailing.id());
        var wanted = Arrays.stream(State.values())
                .filter(one -> one.label().equals(label))
                .findFirst();
        var some = all.stream()
                .filter(one -> wanted.isEmpty() || one.message().state() == wanted.get())
                .toList();
        var shown = some.stream().limit(MOST_SHOWN).toList();
        var names =
                addressees.names(shown.stream().map(Followed::registrationId).toList());
        var view = new FollowView(
                mailing.id(),
                mailing.wording().subject(),
                mailing.wording().body(),
                files.of(mailing.id()),
                words.of(mailing.selection()),
                sending.by(),
                local(sending.at()),
                sending.replyTo(),
                counts(all),
                wanted.map(State::label),
                count(all, State.WAITING),
                progress(mailing, all),
                moving,
                sending.stop().map(stop -> stopped(stop, all)),
                shown.stream()
                        .map(one -> row(one.message(), names.getOrDefault(one.registrationId(), "")))
                        .toList(),
                some.size() - shown.size());
        return layout.page(HttpStatus.OK, Section.MESSAGES, "Suivi d’un message", "letter/follow", view, done);
    }

    /** « 12 sur 41, fin vers 9 h 07 »; empty once none waits. */
    private Optional<String> progress(Mailing mailing, List<Followed> all) {
        var on = count(all, State.WAITING) + count(all, State.LEAVING);
        if (on == 0) {
            return Optional.empty();
        }
        var now = clock.instant();
        var end = mailings.end(mailing.id()).filter(now::isBefore).orElse(now);
        return Optional.of(HowFar.until(all.size() - on, all.size(), local(end)) + ".");
    }

    private String stopped(Mailing.Stop stop, List<Followed> all) {
        var left = count(all, State.SENT) + count(all, State.LEAVING) + count(all, State.UNCERTAIN);
        var kept = count(all, State.KEPT);
        return "Envoi arrêté par %s, le %s : %s, %s."
                .formatted(
                        stop.by(),
                        French.moment(local(stop.at())),
                        kept > 0 && left == 0
                                ? French.count(kept, "message était gardé", "messages étaient gardés")
                                : French.count(left + kept, "message était parti", "messages étaient partis"),
                        French.count(count(all, State.MOOT), "ne partira pas", "ne partiront pas"));
    }

    private static Map<String, Integer> counts(List<Followed> all) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var state : State.values()) {
            var count = count(all, state);
            if (count > 0) {
                counts.put(state.label(), count);
            }
        }
        return counts;
    }

    private static int count(List<Followed> all, State state) {
        return (int) all.stream().filter(one -> one.message().state() == state).count();
    }

    private FollowView.Row row(DeliveryStatus message, String name) {
        return new FollowView.Row(
                message.id(),
                name,
                message.recipient(),
                message.state().label(),
                message.detail(),
                message.sentAt().map(this::local),
                message.state().resendable());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }
}
