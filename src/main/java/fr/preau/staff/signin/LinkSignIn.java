package fr.preau.staff.signin;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Member;
import fr.preau.staff.StaffLetterKind;
import fr.preau.staff.StaffLinks;
import fr.preau.staff.StaffLinks.Link;
import fr.preau.staff.StaffLinks.Purpose;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import fr.preau.staff.journal.Journal.About;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in by mail: an invitation's link, and the link that anybody may ask for their own address. */
@Service
class LinkSignIn {

    /** Somebody who types another's address again and again does not fill their mailbox. */
    static final Duration BETWEEN_LINKS = Duration.ofMinutes(2);

    private final Accounts accounts;
    private final StaffLinks links;
    private final StaffSessions sessions;
    private final Outbox outbox;
    private final Journal journal;

    LinkSignIn(Accounts accounts, StaffLinks links, StaffSessions sessions, Outbox outbox, Journal journal) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.outbox = outbox;
        this.journal = journal;
    }

    /** Has a link mailed to that address, if an account bears it; whoever asks learns nothing of that. */
    @Transactional
    void ask(String email) {
        accounts.withEmail(email).ifPresent(member -> {
            switch (member.state()) {
                case ACTIVE -> mail(member, Purpose.SIGN_IN, StaffLetterKind.STAFF_SIGN_IN);
                case INVITED -> mail(member, Purpose.INVITATION, StaffLetterKind.STAFF_INVITATION);
                case DEACTIVATED -> {}
            }
        });
    }

    private void mail(Member member, Purpose purpose, StaffLetterKind kind) {
        links.alone(member.id());
        if (!links.issuedWithin(BETWEEN_LINKS, member.id(), purpose)) {
            var link = links.issue(member.id(), purpose);
            outbox.plan(List.of(new Intention(kind.name(), link, List.of(), member.email())));
        }
    }

    /** The account behind a link to sign in, which using it would open. */
    Optional<Account> owner(String token) {
        return links.read(token, Purpose.SIGN_IN).flatMap(link -> accounts.active(link.accountId()));
    }

    /** Uses the link up and says who comes in. */
    @Transactional
    Optional<Account> enter(String token) {
        return links.read(token, Purpose.SIGN_IN).filter(links::use).flatMap(link -> accounts.active(link.accountId()));
    }

    /** The same with a new password, which ends every session of before. */
    @Transactional
    Optional<Account> enter(String token, String password) {
        return enter(token).map(account -> {
            accounts.changePassword(account.id(), password);
            outbox.plan(List.of(
                    new Intention(StaffLetterKind.STAFF_PASSWORD.name(), account.id(), List.of(), account.email())));
            sessions.endAll(account.id());
            journal.add(account, AuditAction.PASSWORD_CHANGED, About.THE_HOUSE, "Par un lien de connexion");
            return account;
        });
    }

    /** Who is invited by that link. */
    Optional<Member> invited(String token) {
        return links.read(token, Purpose.INVITATION).flatMap(this::invited);
    }

    private Optional<Member> invited(Link link) {
        return accounts.withId(link.accountId()).filter(member -> member.state() == Member.State.INVITED);
    }

    /** Uses the invitation up and opens the account. */
    @Transactional
    Optional<Account> join(String token, String name, String password) {
        return links.read(token, Purpose.INVITATION)
                .filter(link -> invited(link).isPresent())
                .filter(links::use)
                .flatMap(link -> {
                    accounts.join(link.accountId(), name, password);
                    var opened = accounts.active(link.accountId());
                    opened.ifPresent(account ->
                            journal.add(account, AuditAction.ACCOUNT_OPENED, About.THE_HOUSE, account.email()));
                    return opened;
                });
    }
}
