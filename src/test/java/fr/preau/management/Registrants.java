package fr.preau.management;

import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Desk;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People who registered for a cycle by themselves; whoever finds a day full waits. */
public record Registrants(TestInstance preau, String slug) {

    /** Somebody registered. */
    public record Somebody(Mailbox mailbox, long id) {}

    public Somebody register(String firstName, long... days) {
        return register(firstName, "", List.of(), days);
    }

    public Somebody register(String firstName, String reason, List<Reply> replies, long... days) {
        var mailbox = Mailbox.at(preau);
        var person = new Person(
                "Martin",
                firstName,
                mailbox.address(),
                "",
                "Cheffe de projet",
                Profile.LOCAL_AGENT,
                "Ville d’essai",
                "COMMUNE",
                "69 Rhône",
                "");
        var wanted = Arrays.stream(days).boxed().toList();
        var member = new Member(person, wanted, Set.copyOf(wanted), false, reason, replies);
        preau.bean(Desk.class)
                .register(new Application(UUID.randomUUID().toString(), cycle(), List.of(member), Policy.WHAT_REMAINS));
        return new Somebody(mailbox, id(mailbox));
    }

    public long id(Mailbox mailbox) {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email AND cycle_id = :cycle")
                .param("email", mailbox.address())
                .param("cycle", cycle())
                .query(Long.class)
                .single();
    }

    public long cycle() {
        return preau.cycle(slug);
    }

    public String state(Somebody somebody, long day) {
        return preau.jdbc()
                .sql("SELECT state FROM place WHERE registration_id = :id AND day_id = :day")
                .param("id", somebody.id)
                .param("day", day)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public int capacity(long day) {
        return preau.jdbc()
                .sql("SELECT capacity FROM day_gauge WHERE day_id = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    public String file(Somebody somebody) {
        return "/gestion/cycles/" + slug + "/inscriptions/" + somebody.id;
    }
}
