package fr.preau.exchange.post;

import fr.preau.cycle.Cycle;
import fr.preau.registration.person.PersonPageParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** From a person's own page to what people of their cycle look for and propose. */
@Component
class PostsOnPersonPage implements PersonPageParts {

    private final PostRows posts;

    PostsOnPersonPage(PostRows posts) {
        this.posts = posts;
    }

    @Override
    public List<Part> parts(Cycle cycle, long registration) {
        return posts.member(registration)
                ? List.of(new Part(
                        "Je cherche, je propose",
                        "Demandez une aide, proposez la vôtre, répondez aux autres. Votre adresse n’est montrée à personne.",
                        "Voir les annonces",
                        "/echanges",
                        Gesture.OPEN))
                : List.of();
    }
}
