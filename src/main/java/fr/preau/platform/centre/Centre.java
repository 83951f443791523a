package fr.preau.platform.centre;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.CentreProfile.Defaults;
import fr.preau.platform.centre.CentreProfile.Logo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The centre as its administrators have it, the same in every process: read anew when one of
 * them saves. What they never saved is as the environment says ({@code PREAU_CENTRE}…).
 */
@Repository
public class Centre {

    private static final Logger log = LoggerFactory.getLogger(Centre.class);
    private static final Defaults OWN_DEFAULTS = new Defaults(60, 48, 24);

    private final JdbcClient jdbc;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final CentreProfile unsaved;

    /** Read where changes are heard, so that no page waits for it, and none is shown without it while the database is away. */
    private volatile Optional<CentreProfile> known = Optional.empty();

    Centre(JdbcClient jdbc, Changes changes, TransactionTemplate transaction, Settings settings) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.transaction = transaction;
        this.unsaved = new CentreProfile(
                0,
                settings.centre(),
                Article.GUESSED,
                settings.centre(),
                settings.mailFrom(),
                settings.mailReplyTo(),
                Palette.OWN,
                Optional.empty(),
                "",
                "",
                "",
                false,
                new Defaults(settings.capacity(), OWN_DEFAULTS.offerHours(), OWN_DEFAULTS.substituteHours()));
        changes.onChangeFirst(what -> {
            if (what == What.CENTRE) {
                read();
            }
        });
    }

    public String name() {
        return profile().name();
    }

    /** Its name, for sentences. */
    public CentreName named() {
        return profile().named();
    }

    /** Where the defaults of a new meeting come from. */
    public Defaults defaults() {
        return profile().defaults();
    }

    public CentreProfile profile() {
        return known.orElseGet(this::read);
    }

    /** One at a time, so that nothing older is kept after something newer. */
    private synchronized CentreProfile read() {
        try {
            known = Optional.of(stored());
        } catch (DataAccessException e) {
            log.warn("The centre's settings stay as they were: {}", e.getMessage());
        }
        return known.orElse(unsaved);
    }

    /** As it stands in the database at this moment. */
    public CentreProfile stored() {
        return jdbc.sql("SELECT * FROM centre").query(this::profile).optional().orElse(unsaved);
    }

    private CentreProfile profile(ResultSet row, int number) throws SQLException {
        var logoSaysName = row.getBoolean("logo_says_name");
        var name = or(row.getString("name"), unsaved.name());
        return new CentreProfile(
                row.getInt("version"),
                name,
                Article.read(row.getString("article")).orElse(Article.GUESSED),
                or(row.getString("sender"), name),
                or(row.getString("mail_from"), unsaved.mailFrom()),
                Optional.of(row.getString("reply_to"))
                        .filter(text -> !text.isEmpty())
                        .or(unsaved::replyTo),
                new Palette(
                        Colour.read(row.getString("deep")).orElse(Palette.OWN.deep()),
                        Colour.read(row.getString("warm")).orElse(Palette.OWN.warm())),
                Optional.of(row.getBytes("logo"))
                        .filter(bytes -> bytes.length > 0)
                        .map(png -> new Logo(png, logoSaysName)),
                row.getString("legal_notice"),
                row.getString("privacy"),
                row.getString("accessibility"),
                row.getBoolean("declared"),
                new Defaults(row.getInt("capacity"), row.getInt("offer_hours"), row.getInt("substitute_hours")));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /**
     * Replaces it, unless somebody saved since the version that this one was made from. This process knows
     * it from then on, the others as soon as they hear of it.
     */
    public boolean replace(CentreProfile profile) {
        var replaced = transaction.execute(_ -> write(profile));
        if (replaced) {
            read();
        }
        return replaced;
    }

    private boolean write(CentreProfile profile) {
        var saved = jdbc.sql("""
                INSERT INTO centre AS c (version, name, article, sender, mail_from, reply_to, deep, warm, logo, logo_says_name, legal_notice,
                                         privacy, accessibility, declared, capacity, offer_hours,
                                         substitute_hours)
                SELECT :seen + 1, :name, :article, :sender, :from, :reply, :deep, :warm, :logo, :logoSaysName, :legal,
                       :privacy, :accessibility, :declared, :capacity, :offer, :substitute
                WHERE :seen = 0 OR EXISTS (SELECT 1 FROM centre)
                ON CONFLICT (single) DO UPDATE
                SET version = excluded.version, name = excluded.name, article = excluded.article, sender = excluded.sender,
                    mail_from = excluded.mail_from, reply_to = excluded.reply_to, deep = excluded.deep,
                    warm = excluded.warm, logo = excluded.logo, logo_says_name = excluded.logo_says_name,
                    legal_notice = excluded.legal_notice,
                    privacy = excluded.privacy, accessibility = excluded.accessibility,
                    declared = excluded.declared,
                    capacity = excluded.capacity, offer_hours = excluded.offer_hours,
                    substitute_hours = excluded.substitute_hours
                WHERE c.version = :seen
                """)
                .param("seen", profile.version())
                .param("name", profile.name())
                .param("article", profile.article().stored())
                .param("sender", profile.sender().equals(profile.name()) ? "" : profile.sender())
                .param("from", profile.mailFrom())
                .param("reply", profile.replyTo().orElse(""))
                .param("deep", profile.palette().deep().hex())
                .param("warm", profile.palette().warm().hex())
                .param("logo", profile.logo().map(Logo::png).orElseGet(() -> new byte[0]))
                .param("logoSaysName", profile.logo().filter(Logo::saysName).isPresent())
                .param("legal", profile.legalNotice())
                .param("privacy", profile.privacy())
                .param("accessibility", profile.accessibility())
                .param("declared", profile.declared())
                .param("capacity", profile.defaults().capacity())
                .param("offer", profile.defaults().offerHours())
                .param("substitute", profile.defaults().substituteHours())
                .update();
        if (saved == 1) {
            changes.tell(What.CENTRE);
        }
        return saved == 1;
    }
}
