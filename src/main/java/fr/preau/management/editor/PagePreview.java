package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.CyclePage;
import fr.preau.cycle.page.CycleView.Reader;
import fr.preau.cycle.version.Edit;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The public page as it would be, rendered by what renders it for everybody. */
@Component
class PagePreview {

    private final CyclePage pages;

    PagePreview(CyclePage pages) {
        this.pages = pages;
    }

    View of(Edit edit, Optional<Cycle> cycle) {
        var page = html(edit, cycle);
        return (_, _, response) -> {
            response.setContentType("text/html;charset=utf-8");
            response.getWriter().write(page);
        };
    }

    /** The same for a frame beside the form, in which a link leads nowhere. */
    String framed(Edit edit, Optional<Cycle> cycle) {
        return html(edit, cycle).replaceFirst("<head>", "<head><base target=\"_blank\">");
    }

    private String html(Edit edit, Optional<Cycle> cycle) {
        var days = new ArrayList<Cycle.Day>();
        for (var day : edit.content().days()) {
            // A new day has no number yet; a negative one meets no gauge.
            days.add(new Cycle.Day(edit.days().getOrDefault(day.date(), -1L - days.size()), 0, day));
        }
        return pages.html(
                new Cycle(
                        cycle.map(Cycle::id).orElse(0L),
                        cycle.map(Cycle::state).orElse(Cycle.State.DRAFT),
                        Optional.empty(),
                        edit.content(),
                        days),
                Reader.ORGANISER);
    }
}
