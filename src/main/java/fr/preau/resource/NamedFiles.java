package fr.preau.resource;

import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resource.Stored;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which files the rows of {@link Resources} name: two may name one, which goes with the last of them. */
@Repository
class NamedFiles {

    private final JdbcClient jdbc;
    private final Resources resources;

    NamedFiles(JdbcClient jdbc, Resources resources) {
        this.jdbc = jdbc;
        this.resources = resources;
    }

    /** The number of one that waits for approval, if its file is still held: the last other that named it may just have gone. */
    @Transactional
    public Optional<Long> add(Content content, Predicate<String> held) {
        var file = content.file().map(Stored::sha256);
        file.ifPresent(this::lock);
        return file.filter(held).map(_ -> resources.add(content, false));
    }

    /** Takes that one away, and tells of its file if no other names it. */
    @Transactional
    public void delete(Resource resource, Consumer<String> unnamed) {
        var file = resource.content().file().map(Stored::sha256);
        file.ifPresent(this::lock);
        resources.delete(resource.id());
        file.filter(sha256 -> !names(sha256)).ifPresent(unnamed);
    }

    /** Tells of that file if nothing names it: one that was not kept. */
    @Transactional
    public void letGo(String sha256, Consumer<String> unnamed) {
        lock(sha256);
        if (!names(sha256)) {
            unnamed.accept(sha256);
        }
    }

    boolean names(String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM resource WHERE sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends nobody else names or lets go of that file. */
    private void lock(String sha256) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('resource-' || :sha256, 0))")
                .param("sha256", sha256)
                .query((_, _) -> sha256)
                .list();
    }
}
