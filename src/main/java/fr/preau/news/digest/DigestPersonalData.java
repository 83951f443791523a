package fr.preau.news.digest;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who wants the news by mail, and what of them. They erase themselves by their link, or the team does ({@link SignUps}). */
@Component
class DigestPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.consented(
                "Lettre des actualités", "Envoyer les actualités à qui les a demandées.", "Abonnés");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.of(
                        "news_subscription",
                        "SELECT * FROM news_subscription WHERE email_key = :person ORDER BY id",
                        Erasure.onRequest(),
                        Retention.byNight("news-night"))
                .given("email", "Adresse abonnée aux actualités")
                .given("themes", "Thèmes choisis pour les actualités")
                .given("departments", "Départements choisis pour les actualités")
                .given("rhythm", "Rythme choisi pour les actualités")
                .withheld("the address in lower case", "email_key"));
    }
}
