package fr.preau.news.digest;

import fr.preau.news.NoteChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A draft follows its notes: nobody saves or sends it by a page that shows one as it was. */
@Component
class NoteFollowed {

    private final DigestRows rows;

    NoteFollowed(DigestRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(NoteChanged note) {
        rows.touch(note.id());
    }
}
