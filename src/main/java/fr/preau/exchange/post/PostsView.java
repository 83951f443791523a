package fr.preau.exchange.post;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;

/**
 * What people of a cycle look for and propose, as one of them reads it.
 *
 * @param own address of the person's own page
 * @param posts those that are read, the latest first
 * @param mine the person's own that are not, each with what became of it
 * @param themes to choose from, {@code departments} too, by number
 * @param chosen by what the posts are chosen: theme, department, kind; empty for all
 * @param follows whether the person is told each week what is new
 * @param typed the post as it is typed
 */
public record PostsView(
        String cycleTitle,
        String address,
        String own,
        List<Post> posts,
        List<Mine> mine,
        List<String> themes,
        Map<String, String> departments,
        Chosen chosen,
        boolean follows,
        Map<String, String> typed,
        String told,
        List<FieldError> errors)
        implements FaultyForm {

    public PostsView {
        posts = List.copyOf(posts);
        mine = List.copyOf(mine);
        themes = List.copyOf(themes);
        typed = Map.copyOf(typed);
        errors = List.copyOf(errors);
    }

    /** One that others do not read. */
    public record Mine(Post post, String standing) {}

    /** By what posts are chosen. */
    public record Chosen(String theme, String department, String kind) {

        boolean takes(Post post) {
            return (theme.isEmpty() || theme.equals(post.theme()))
                    && (department.isEmpty() || department.equals(post.department()))
                    && (kind.isEmpty() || kind.equals(post.kind().name()));
        }

        public boolean all() {
            return theme.isEmpty() && department.isEmpty() && kind.isEmpty();
        }
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
