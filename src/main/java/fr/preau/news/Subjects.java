package fr.preau.news;

import java.util.List;
import org.springframework.stereotype.Component;

/** The themes that the news are about at this moment, for who chooses among them. */
@Component
public class Subjects {

    private final Notes notes;

    Subjects(Notes notes) {
        this.notes = notes;
    }

    /** In the order of the alphabet. */
    public List<ChoicesView.Theme> all() {
        return NewsViews.subjects(notes.published());
    }
}
