package fr.preau.cycle.page;

import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What is new on the themes of a cycle; whoever has news offers a bean of this type. */
@NamedInterface("page")
public interface ThemeNews {

    /** The latest first, a few; nothing for a cycle without themes. */
    List<Item> about(List<String> themes);

    /** One piece of news, with its own page. */
    @NamedInterface("page")
    record Item(LocalDate date, String title, String address) {}
}
