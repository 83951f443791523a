package fr.preau.staff.access;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.staff.Accounts;
import fr.preau.staff.AdministratorGone;
import fr.preau.staff.Identity;
import fr.preau.staff.Member;
import fr.preau.staff.Member.State;
import fr.preau.staff.Role;
import fr.preau.staff.StaffLetterKind;
import fr.preau.staff.StaffLinks;
import fr.preau.staff.StaffLinks.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the team, as administrators keep them. */
@NamedInterface("access")
@Service
public class Team {

    private final Accounts accounts;
    private final StaffLinks links;
    private final StaffSessions sessions;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Team(Accounts accounts, StaffLinks links, StaffSessions sessions, Outbox outbox, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.outbox = outbox;
        this.events = events;
    }

    /** What became of an invitation. */
    public sealed interface Invitation {
        @NamedInterface("access")
        record Sent(long id) implements Invitation {}

        @NamedInterface("access")
        record Refused(List<FieldError> faults) implements Invitation {}
    }

    /** What became of a change to an account. */
    public enum Change {
        DONE,
        /** Nothing was changed: nobody would be left to keep the accounts. */
        LAST_ADMINISTRATOR,
        /** Nothing was changed: it is no longer as it was seen. */
        CHANGED_MEANWHILE
    }

    public List<Member> all() {
        return accounts.all();
    }

    public Optional<Member> withId(long id) {
        return accounts.withId(id);
    }

    /** Makes an account that waits for its owner, and mails them the link by which they open it. */
    @Transactional
    public Invitation invite(String email, String name, Role role) {
        var faults = faults(email, name);
        if (!faults.isEmpty()) {
            return new Invitation.Refused(faults);
        }
        var known = accounts.withEmail(email);
        if (known.isPresent()) {
            return new Invitation.Refused(List.of(new FieldError("email", known(known.get()))));
        }
        return accounts.invite(email, name, role)
                .<Invitation>map(id -> {
                    mailInvitation(id, EmailAddress.bare(email));
                    return new Invitation.Sent(id);
                })
                .orElseGet(() -> new Invitation.Refused(
                        List.of(new FieldError("email", "Un compte vient d’être créé à cette adresse."))));
    }

    /** What is wrong with that address and name, whoever has them. */
    public static List<FieldError> faults(String email, String name) {
        return Stream.of(Identity.wrongName(name), Identity.wrongEmail(email))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String known(Member member) {
        return switch (member.state()) {
            case INVITED -> "Cette adresse est déjà invitée. Ouvrez son compte pour renvoyer l’invitation.";
            case ACTIVE -> "Un compte porte déjà cette adresse.";
            case DEACTIVATED -> "Un compte désactivé porte cette adresse. Ouvrez-le pour le réactiver.";
        };
    }

    /** Mails an invitation again; every link mailed before ends. */
    @Transactional
    public Change inviteAgain(long id) {
        return accounts.withId(id)
                .filter(member -> member.state() == State.INVITED)
                .map(member -> {
                    links.endAll(id);
                    mailInvitation(id, member.email());
                    return Change.DONE;
                })
                .orElse(Change.CHANGED_MEANWHILE);
    }

    private void mailInvitation(long id, String email) {
        var link = links.issue(id, Purpose.INVITATION);
        outbox.plan(List.of(new Intention(StaffLetterKind.STAFF_INVITATION.name(), link, List.of(), email)));
    }

    /** Gives another role, unless somebody else changed it since it was seen. */
    @Transactional
    public Change changeRole(long id, Role seen, Role wanted) {
        if (wanted != Role.ADMINISTRATOR && lastAdministrator(id)) {
            return Change.LAST_ADMINISTRATOR;
        }
        if (!accounts.changeRole(id, seen, wanted)) {
            return Change.CHANGED_MEANWHILE;
        }
        if (wanted != Role.ADMINISTRATOR) {
            events.publishEvent(new AdministratorGone(id));
        }
        return Change.DONE;
    }

    /** Shuts an account: its sessions, links and what it let in end at once, what it did stays. */
    @Transactional
    public Change deactivate(long id) {
        if (lastAdministrator(id)) {
            return Change.LAST_ADMINISTRATOR;
        }
        accounts.become(id, State.DEACTIVATED);
        links.endAll(id);
        sessions.endAll(id);
        events.publishEvent(new AdministratorGone(id));
        return Change.DONE;
    }

    /** Opens an account again, with the password that it had; one that never had any is invited again. */
    @Transactional
    public Change reactivate(long id) {
        return accounts.withId(id)
                .filter(member -> member.state() == State.DEACTIVATED)
                .map(member -> {
                    if (accounts.hasPassword(id)) {
                        accounts.become(id, State.ACTIVE);
                    } else {
                        accounts.become(id, State.INVITED);
                        mailInvitation(id, member.email());
                    }
                    return Change.DONE;
                })
                .orElse(Change.CHANGED_MEANWHILE);
    }

    /** Two administrators who remove each other at the same moment are decided one after the other. */
    private boolean lastAdministrator(long id) {
        var left = accounts.lockActiveAdministrators();
        return left <= 1
                && accounts.withId(id)
                        .filter(member -> member.role() == Role.ADMINISTRATOR && member.state() == State.ACTIVE)
                        .isPresent();
    }
}
