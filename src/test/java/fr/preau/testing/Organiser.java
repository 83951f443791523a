package fr.preau.testing;

import fr.preau.staff.Role;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A member of staff with an account of their own, signed in. */
public final class Organiser {

    public static final String PASSWORD = "quatre mots sans lien";

    /** Of {@link #PASSWORD}, made with the least work that argon2 knows: what it costs is checked at every sign-in. */
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(PASSWORD);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Visitor visitor;
    private final String email;
    private final String cookie;

    private Organiser(Visitor visitor, String email, String cookie) {
        this.visitor = visitor;
        this.email = email;
        this.cookie = cookie;
    }

    /** Makes an administrator's account and signs in. */
    public static Organiser at(TestInstance preau) {
        return at(preau, Role.ADMINISTRATOR);
    }

    /** Makes an account of that role and signs in. */
    public static Organiser at(TestInstance preau, Role role) {
        return signedIn(preau, account(preau, role));
    }

    /** The same member in a new session. */
    public Organiser again(TestInstance preau) {
        return signedIn(preau, email);
    }

    private static Organiser signedIn(TestInstance preau, String email) {
        var visitor = preau.visitor();
        var answer = visitor.post("/connexion", Map.of("email", List.of(email), "password", List.of(PASSWORD)));
        return new Organiser(visitor, email, cookie(answer));
    }

    /** Makes an administrator's account with {@link #PASSWORD}, and returns its address. */
    public static String account(TestInstance preau) {
        return account(preau, Role.ADMINISTRATOR);
    }

    public static String account(TestInstance preau, Role role) {
        var email = "equipe-" + NUMBER.incrementAndGet() + "@exemple.fr";
        preau.jdbc()
                .sql("""
                        INSERT INTO staff_account (email, email_key, name, role, state, password_hash, created_at)
                        VALUES (:email, :email, 'Camille Fontaine', :role, 'ACTIVE', :hash, :now)
                        """)
                .param("email", email)
                .param("role", role.name())
                .param("hash", HASH)
                .param("now", preau.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
        return email;
    }

    /** The session that an answer opens, as the browser sends it back. */
    public static String cookie(Page answer) {
        return answer.header("Set-Cookie").replaceAll(";.*", "");
    }

    public String email() {
        return email;
    }

    public String cookie() {
        return cookie;
    }

    public Page get(String path) {
        return visitor.send(visitor.request(path).header("Cookie", cookie).GET());
    }

    public Page post(String path, Map<String, String> form) {
        return visitor.send(
                FormBody.postFromOwnPage(visitor.request(path), form).header("Cookie", cookie));
    }

    /** Sends a form in which several boxes of one name are ticked. */
    public Page post(String path, List<Map.Entry<String, String>> form) {
        var body = form.stream().map(field -> FormBody.of(Map.ofEntries(field))).collect(Collectors.joining("&"));
        return visitor.send(FormBody.post(visitor.request(path).header("Sec-Fetch-Site", "same-origin"), body)
                .header("Cookie", cookie));
    }

    /** A request of theirs, to be sent. */
    public HttpRequest.Builder request(String path) {
        return visitor.request(path).header("Cookie", cookie);
    }

    public Page send(HttpRequest.Builder request) {
        return visitor.send(request);
    }

    /** Sends JSON as the app at the door does. */
    public Page postJson(String path, String json) {
        return visitor.send(visitor.request(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends a form and opens the page that its answer leads to. */
    public Page postAndFollow(String path, Map<String, String> form) {
        return get(post(path, form).header("Location"));
    }
}
