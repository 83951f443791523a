package fr.preau.staff.access;

import fr.preau.mail.Outbox;
import fr.preau.platform.privacy.ColleagueErased;
import fr.preau.platform.privacy.ColleagueTraces;
import fr.preau.platform.privacy.RowCameBack;
import fr.preau.platform.privacy.RowForgotten;
import fr.preau.staff.Accounts;
import fr.preau.staff.Member;
import fr.preau.staff.Member.State;
import fr.preau.staff.StaffLetterKind;
import fr.preau.staff.access.Team.Change;
import fr.preau.staff.journal.Journal;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases an account that is shut: what was done by it stays, and says its number instead of a name. */
@NamedInterface("access")
@Service
public class AccountErasing {

    private static final List<String> LETTERS =
            Arrays.stream(StaffLetterKind.values()).map(Enum::name).toList();

    private static final String TABLE = "staff_account";

    private final Accounts accounts;
    private final StaffSessions sessions;
    private final ColleagueTraces traces;
    private final Journal journal;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    AccountErasing(
            Accounts accounts,
            StaffSessions sessions,
            ColleagueTraces traces,
            Journal journal,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.traces = traces;
        this.journal = journal;
        this.outbox = outbox;
        this.events = events;
    }

    /** What an erased account is called, in French; the triggers of the journals know these words. */
    public static String called(long id) {
        return "Ancien compte n° " + id;
    }

    /**
     * All or nothing. A name that a colleague bears too stays where nothing else tells the two apart: it is theirs.
     */
    @Transactional
    public Change erase(long id) {
        return accounts.withId(id)
                .filter(member -> member.state() == State.DEACTIVATED)
                .map(member -> {
                    sessions.endAll(member.id());
                    return erase(member);
                })
                .orElse(Change.CHANGED_MEANWHILE);
    }

    /** Open or shut as the backup has it; sessions end there by themselves. */
    @EventListener
    void on(RowCameBack row) {
        if (row.isOf(TABLE)) {
            accounts.withId(row.id()).ifPresent(this::erase);
        }
    }

    private Change erase(Member member) {
        var called = accounts.isNamesake(member.id(), member.name())
                ? List.of(member.email())
                : List.of(member.email(), member.name());
        traces.rename(called, called(member.id()));
        journal.rename(member.id(), called, called(member.id()));
        outbox.forgetTo(LETTERS, member.email());
        events.publishEvent(new ColleagueErased(member.id(), member.email()));
        accounts.erase(member.id());
        events.publishEvent(new RowForgotten(TABLE, member.id()));
        return Change.DONE;
    }
}
