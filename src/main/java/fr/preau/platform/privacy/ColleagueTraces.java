package fr.preau.platform.privacy;

import fr.preau.platform.privacy.Kept.Access;
import fr.preau.platform.privacy.Kept.Trace;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the team did what, wherever a module declares that one of its columns says it. */
@Component
public class ColleagueTraces {

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;

    ColleagueTraces(List<PersonalData> modules, JdbcClient jdbc) {
        this.modules = List.copyOf(modules);
        this.jdbc = jdbc;
    }

    /**
     * Whoever is called so is called otherwise from now on, or nothing where they were written to, in the caller's transaction.
     *
     * @param called an address at least, and names, none of which is anybody else's
     */
    public void rename(Collection<String> called, String otherwise) {
        var known = called.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        var addresses = known.stream().filter(one -> one.contains("@")).toList();
        modules.stream()
                .flatMap(module -> module.kept().stream())
                .forEach(kept -> kept.columns().forEach(column -> {
                    if (column.access() instanceof Access.Colleague(var trace)) {
                        jdbc.sql("UPDATE \"%1$s\" SET \"%2$s\" = :otherwise WHERE lower(\"%2$s\") IN (:known)"
                                        .formatted(kept.table(), column.name()))
                                .param("otherwise", trace == Trace.ANSWERED ? "" : otherwise)
                                .param("known", trace == Trace.CALLED ? known : addresses)
                                .update();
                    }
                }));
    }
}
