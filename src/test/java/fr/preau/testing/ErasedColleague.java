package fr.preau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Somebody of the team whose account a colleague shuts and erases. */
public final class ErasedColleague {

    private ErasedColleague() {}

    /** The number of the account that is no more. */
    public static long erase(TestInstance preau, Organiser administrator, Organiser leaving) {
        var number = preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", leaving.email())
                .query(Long.class)
                .single();
        var member = "/gestion/equipe/" + number;
        administrator.post(member + "/desactivation", Map.of());
        assertThat(administrator
                        .post(member + "/effacement", Map.of("confirmed", "true"))
                        .header("Location"))
                .contains("fait=compte-efface");
        return number;
    }
}
