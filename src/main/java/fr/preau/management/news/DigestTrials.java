package fr.preau.management.news;

import fr.preau.mail.LetterWriter;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.news.digest.DigestLetters;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A letter of the news, to whoever of the team wants to see how it arrives. */
@Service
class DigestTrials implements LetterWriter {

    private final DigestLetters letters;
    private final Accounts accounts;
    private final Outbox outbox;

    DigestTrials(DigestLetters letters, Accounts accounts, Outbox outbox) {
        this.letters = letters;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Transactional
    public void send(long digest, Account account) {
        outbox.plan(List.of(new Intention(DigestLetters.TRIAL, account.id(), List.of(digest), account.email())));
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(DigestLetters.TRIAL, "Essai de la lettre des actualités");
    }

    @Override
    public Composition compose(String kind, long account, List<Long> days) {
        return accounts.active(account)
                .flatMap(member -> letters.trial(days.getFirst(), member.email()))
                .<Composition>map(Composition.Composed::new)
                .orElseGet(() -> new Composition.Moot("La lettre ou le compte n’existe plus."));
    }
}
