package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.registration.person.People;
import fr.preau.testing.CutInstance;
import fr.preau.testing.CutInstance.Gesture;
import fr.preau.testing.FilledForm;
import fr.preau.testing.OpenEditor;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wherever the connection to the database breaks, nothing is half, and the same form sent again ends well. */
class CutAtEachStatementTest {

    private static CutInstance cuts;
    private static TestInstance preau;
    private static Organiser organiser;

    @BeforeAll
    static void start() {
        cuts = CutInstance.start();
        preau = cuts.preau();
        organiser = Organiser.at(preau);
    }

    @AfterAll
    static void stop() {
        cuts.close();
    }

    @Test
    void somebodyRegisters() {
        var slug = preau.publish(cycle().day("2024-09-24", 1_000).day("2024-10-22", 1));
        var roomy = preau.day(slug, "2024-09-24");
        var full = preau.day(slug, "2024-10-22");
        person(slug).day(full).send();

        cuts.atEachStatement(() -> {
            var email = address();
            var form = person(slug).with("email", email).day(roomy).with("waitFor", Long.toString(full));
            return new Gesture() {
                @Override
                public Page send() {
                    return form.send();
                }

                @Override
                public String kept() {
                    return email;
                }

                @Override
                public void done() {
                    assertThat(states(email)).containsExactly("CONFIRMED", "WAITING");
                }
            };
        });
    }

    @Test
    void somebodyGivesTheirSeatBackToWhoWaits() {
        cuts.atEachStatement(() -> {
            var slug = preau.publish(cycle().day("2024-09-24", 1));
            var day = preau.day(slug, "2024-09-24");
            var holder = address();
            var next = address();
            person(slug).with("email", holder).day(day).send();
            person(slug).with("email", next).with("waitFor", Long.toString(day)).send();
            var address = ownPage(holder) + "/desistement/" + day;
            return new Gesture() {
                @Override
                public Page send() {
                    return preau.visitor().post(address, Map.of());
                }

                @Override
                public String kept() {
                    return "action=\"" + address;
                }

                @Override
                public void done() {
                    assertThat(states(holder)).containsExactly("WITHDRAWN");
                    assertThat(states(next)).containsExactly("OFFERED");
                    assertThat(count("SELECT count(*) FROM message WHERE kind = 'OFFER' AND recipient = '%s'"
                                    .formatted(next)))
                            .isEqualTo(1);
                }
            };
        });
    }

    @Test
    void anOrganiserWritesToASelection() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        for (var number = 0; number < 5; number++) {
            person(slug).with("email", address()).day(day).send();
        }

        cuts.atEachStatement(() -> {
            var form = organiser
                    .get("/gestion/cycles/" + slug + "/ecrire?jour=" + day)
                    .header("Location");
            var draft = path(organiser
                    .post(path(form), Map.of("subject", "Objet", "body", "Texte"))
                    .header("Location"));
            var number = draft.replaceAll(".*/", "");
            return new Gesture() {
                @Override
                public Page send() {
                    return organiser.post(draft + "/envoi", Map.of("seen", "1", "people", "5"));
                }

                @Override
                public String kept() {
                    return "name=\"people\" value=\"5\"";
                }

                @Override
                public void done() {
                    assertThat(count("SELECT count(*) FROM mailing_recipient WHERE mailing_id = " + number))
                            .isEqualTo(5);
                }
            };
        });
    }

    @Test
    void aPhoneTellsWhoIsThere() {
        var slug = preau.publish(cycle().day("2024-09-10", 10));
        var day = preau.day(slug, "2024-09-10");
        var email = address();
        person(slug).with("email", email).day(day).send();
        var person = registration(email);

        cuts.atEachStatement(() -> {
            var id = UUID.randomUUID();
            return new Gesture() {
                @Override
                public Page send() {
                    return organiser.postJson("/accueil/" + day + "/presences.json", """
                            {"records":[{"id":"%s","person":%d,"part":"MORNING","what":"PRESENT","how":"LIST",
                            "at":"2024-09-10T06:55:12.345Z"}]}""".formatted(id, person));
                }

                /** The phone keeps it by itself. */
                @Override
                public String kept() {
                    return "";
                }

                @Override
                public void done() {
                    assertThat(count("SELECT count(*) FROM presence_event WHERE id = '%s'".formatted(id)))
                            .isEqualTo(1);
                }
            };
        });
    }

    @Test
    void anOrganiserSavesThePageOfACycle() {
        cuts.atEachStatement(() -> {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var title = "Titre " + UUID.randomUUID();
            var editor = OpenEditor.of(organiser, slug).with("title", title);
            return new Gesture() {
                @Override
                public Page send() {
                    return editor.save();
                }

                @Override
                public String kept() {
                    return title;
                }

                @Override
                public void done() {
                    assertThat(count("SELECT count(*) FROM cycle WHERE title = '%s'".formatted(title)))
                            .isEqualTo(1);
                    assertThat(count("SELECT count(*) FROM cycle_version WHERE cycle_id = " + preau.cycle(slug)))
                            .isEqualTo(2);
                }
            };
        });
    }

    @Test
    void somebodyVotesForAQuestion() {
        var slug = preau.publish(cycle().day("2024-09-24", 1_000));
        var day = preau.day(slug, "2024-09-24");
        var asker = address();
        person(slug).with("email", asker).day(day).send();
        organiser.post("/gestion/cycles/" + slug + "/questions/" + day, Map.of("open", "true"));
        preau.visitor().post(ownPage(asker) + "/questions/" + day, Map.of("text", List.of("Qui paie ?")));
        var question = count("SELECT id FROM speaker_question WHERE day_id = " + day);

        cuts.atEachStatement(() -> {
            var email = address();
            person(slug).with("email", email).day(day).send();
            var address = ownPage(email) + "/questions/" + day + "/vote";
            var voter = registration(email);
            return new Gesture() {
                @Override
                public Page send() {
                    return preau.visitor()
                            .post(
                                    address,
                                    Map.of("question", List.of(Long.toString(question)), "vote", List.of("oui")));
                }

                @Override
                public String kept() {
                    return "name=\"vote\" value=\"oui\"";
                }

                @Override
                public void done() {
                    assertThat(count("SELECT count(*) FROM question_vote WHERE registration_id = " + voter))
                            .isEqualTo(1);
                }
            };
        });
    }

    @Test
    void aPilotWritesWhatAFunderVoted() {
        var contract = ContractSpace.open(preau, "Emploi");
        contract.openYear(2025);
        var funder = contract.funder("Ville d’essai");
        contract.envelope(2025, funder, "100000");

        cuts.atEachStatement(() -> {
            var action = contract.action(2025, "Action " + UUID.randomUUID(), "Emploi", CarrierKind.ASSOCIATION, "900");
            var request = contract.request(action, funder, "800");
            var form = contract.form(request);
            form.putAll(
                    Map.of("voted", "700", "actKind", "DELIBERATION", "actNumber", "D-12", "actDate", "2025-03-20"));
            var number = request.replaceAll(".*/", "");
            return new Gesture() {
                @Override
                public Page send() {
                    return contract.pilot().post(request, form);
                }

                @Override
                public String kept() {
                    return "D-12";
                }

                /** Where the first was done after all, its figures are shown beside those that were sent again. */
                @Override
                public boolean endsWell(Page again) {
                    return again.status() == 302 || again.status() == 409;
                }

                @Override
                public void done() {
                    assertThat(count("SELECT voted FROM funding_request WHERE id = " + number))
                            .isEqualTo(70_000);
                    assertThat(count("SELECT count(*) FROM programme_change WHERE field = 'voted' AND request_id = "
                                    + number))
                            .isEqualTo(1);
                }
            };
        });
    }

    private static FilledForm person(String slug) {
        return preau.visitor().form(slug).with("email", address());
    }

    private static String address() {
        return "personne-" + UUID.randomUUID() + "@exemple.fr";
    }

    private static String path(String address) {
        return address.replace(preau.url(), "").replaceAll("\\?(fait|merci).*", "");
    }

    private static String ownPage(String email) {
        return URI.create(preau.bean(People.class).page(registration(email)).orElseThrow())
                .getPath();
    }

    private static long registration(String email) {
        return count("SELECT id FROM registration WHERE email = '%s'".formatted(email));
    }

    private static List<String> states(String email) {
        return preau.jdbc().sql("""
                        SELECT p.state
                        FROM place p
                        JOIN registration r ON r.id = p.registration_id
                        WHERE r.email = :email
                        ORDER BY p.day_id
                        """).param("email", email).query(String.class).list();
    }

    private static long count(String sql) {
        return preau.jdbc().sql(sql).query(Long.class).single();
    }
}
