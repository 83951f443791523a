package fr.preau.contract;

import fr.preau.platform.FieldError;
import fr.preau.staff.Account;
import fr.preau.staff.Role;
import fr.preau.staff.access.Team;
import fr.preau.staff.access.Team.Invitation;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a contract, on the accounts that exist. Table: {@code contract_member}. */
@Repository
public class ContractMembers {

    private final JdbcClient jdbc;
    private final Team team;
    private final Clock clock;

    ContractMembers(JdbcClient jdbc, Team team, Clock clock) {
        this.jdbc = jdbc;
        this.team = team;
        this.clock = clock;
    }

    /** One member as the others see them. */
    public record ContractMember(long account, String name, String email, ContractRole role) {}

    Optional<ContractRole> role(long contract, Account account) {
        return jdbc.sql("SELECT role FROM contract_member WHERE contract_id = :contract AND account_id = :account")
                .param("contract", contract)
                .param("account", account.id())
                .query(String.class)
                .optional()
                .flatMap(ContractRole::named);
    }

    List<ContractMember> of(long contract) {
        return jdbc.sql("""
                SELECT a.id AS account, a.name, a.email, m.role
                FROM contract_member m
                JOIN staff_account a ON a.id = m.account_id
                WHERE m.contract_id = :contract
                ORDER BY a.name, a.id
                """)
                .param("contract", contract)
                .query(ContractMember.class)
                .list();
    }

    /**
     * Lets somebody in; whoever has no account yet is invited to open one that is of no use at the centre. A member who is
     * invited again has another role from then on, by the rules of {@link #change}.
     */
    @Transactional
    public List<FieldError> invite(long contract, String email, String name, ContractRole role) {
        var known = account(email);
        if (known.isPresent()) {
            return switch (change(contract, known.get(), Optional.of(role))) {
                case DONE -> List.of();
                case UNKNOWN -> {
                    join(contract, known.get(), role);
                    yield List.of();
                }
                case LAST_PILOT ->
                    List.of(new FieldError("role", "Rien n’a changé : un contrat garde au moins un pilote."));
            };
        }
        return switch (team.invite(email, name, Role.PARTNER)) {
            case Invitation.Refused(var faults) -> faults;
            case Invitation.Sent(var id) -> {
                join(contract, id, role);
                yield List.of();
            }
        };
    }

    private Optional<Long> account(String email) {
        return jdbc.sql("SELECT id FROM staff_account WHERE email_key = :key AND state <> 'DEACTIVATED'")
                .param("key", email.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional();
    }

    /** Gives that account that role, whatever it had. */
    @Transactional
    public void join(long contract, long account, ContractRole role) {
        jdbc.sql("""
                INSERT INTO contract_member (contract_id, account_id, role, since)
                VALUES (:contract, :account, :role, :now)
                ON CONFLICT (contract_id, account_id) DO UPDATE SET role = excluded.role
                """)
                .param("contract", contract)
                .param("account", account)
                .param("role", role.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What became of a change to a member. */
    enum Change {
        DONE,
        /** Nothing was changed: nobody would be left to run the contract. */
        LAST_PILOT,
        UNKNOWN
    }

    /** Another role, or none at all; two pilots who remove each other are decided one after the other. */
    @Transactional
    public Change change(long contract, long account, Optional<ContractRole> role) {
        jdbc.sql("SELECT id FROM city_contract WHERE id = :id FOR UPDATE")
                .param("id", contract)
                .query(Long.class)
                .single();
        var members = of(contract);
        if (members.stream().noneMatch(member -> member.account() == account)) {
            return Change.UNKNOWN;
        }
        var pilotsLeft = members.stream()
                .anyMatch(member -> member.account() != account && member.role().pilots());
        if (!pilotsLeft && role.filter(ContractRole::pilots).isEmpty()) {
            return Change.LAST_PILOT;
        }
        role.ifPresentOrElse(
                wanted -> join(contract, account, wanted),
                () -> jdbc.sql("DELETE FROM contract_member WHERE contract_id = :contract AND account_id = :account")
                        .param("contract", contract)
                        .param("account", account)
                        .update());
        return Change.DONE;
    }
}
