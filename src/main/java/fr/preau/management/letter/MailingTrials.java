package fr.preau.management.letter;

import fr.preau.mail.LetterWriter;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.mailing.MailingLetters;
import fr.preau.mailing.Mailings;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A draft, to whoever of the team wants to see how it arrives; nobody else receives it. */
@Service
class MailingTrials implements LetterWriter {

    private final Mailings mailings;
    private final MailingLetters letters;
    private final Accounts accounts;
    private final Outbox outbox;

    MailingTrials(Mailings mailings, MailingLetters letters, Accounts accounts, Outbox outbox) {
        this.mailings = mailings;
        this.letters = letters;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Transactional
    public void send(long mailing, Account account) {
        outbox.plan(List.of(new Intention(MailingLetters.TRIAL, account.id(), List.of(mailing), account.email())));
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(MailingLetters.TRIAL, "Essai d’un message de l’équipe");
    }

    @Override
    public Composition compose(String kind, long account, List<Long> days) {
        return accounts.active(account)
                .flatMap(member -> mailings.withId(days.getFirst())
                        .map(mailing -> letters.trial(mailing, member.email(), member.name())))
                .<Composition>map(Composition.Composed::new)
                .orElseGet(() -> new Composition.Moot("Le message ou le compte n’existe plus."));
    }
}
