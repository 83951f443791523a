package fr.preau.management.operation;

import fr.preau.mail.LetterKinds;
import fr.preau.mail.MailHold;
import fr.preau.mail.MailHold.Held;
import fr.preau.management.operation.OperationView.Group;
import fr.preau.management.operation.OperationView.HeldMail;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What mail is held since a restoration, by its kinds. */
@Component
class HeldMails {

    private final MailHold hold;
    private final LetterKinds kinds;
    private final Settings settings;

    HeldMails(MailHold hold, LetterKinds kinds, Settings settings) {
        this.hold = hold;
        this.kinds = kinds;
        this.settings = settings;
    }

    Optional<HeldMail> now() {
        return hold.held().map(this::held);
    }

    private HeldMail held(Held held) {
        var groups = hold.waiting().stream()
                .flatMap(one -> Stream.of(
                        new Group(one.kind(), kinds.label(one.kind()), true, one.before(), one.last()),
                        new Group(one.kind(), kinds.label(one.kind()), false, one.after(), one.last())))
                .filter(group -> group.count() > 0)
                .toList();
        return new HeldMail(
                moment(held.taken()),
                moment(held.since()),
                groups.stream().mapToInt(Group::count).sum(),
                groups);
    }

    private String moment(Instant instant) {
        return French.moment(LocalDateTime.ofInstant(instant, settings.zone()));
    }
}
