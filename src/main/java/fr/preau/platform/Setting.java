package fr.preau.platform;

import fr.preau.platform.Settings.Refused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Every setting, its default and what is allowed: the one table that start-up checks and the documentation shows. */
public enum Setting {
    PREAU_PORT("8080", "port HTTP, de 0 (un port libre) à 65535"),
    PREAU_BIND("0.0.0.0", "adresse d'écoute, une de cette machine, ou 0.0.0.0 pour toutes"),
    PREAU_URL("", "adresse publique, par exemple https://rencontres.exemple.fr ; vide : http://localhost:PORT"),
    PREAU_DATA("data", "dossier des données"),
    PREAU_DATABASE_URL(
            "", "base PostgreSQL externe, jdbc:postgresql://hôte:port/base ; vide : la base embarquée du dossier"),
    PREAU_DATABASE_USER("", "utilisateur de la base externe"),
    PREAU_DATABASE_PASSWORD("", "mot de passe de la base externe"),
    PREAU_ZONE("Europe/Paris", "fuseau horaire des rencontres"),
    PREAU_CENTRE("Centre de ressources", "nom du centre, montré partout"),
    PREAU_CAPACITY("60", "jauge d'une journée dont le document ne dit rien, de 0 à 100000"),
    PREAU_SMTP_HOST("", "serveur SMTP ; vide : les messages restent dans DOSSIER/outbox"),
    PREAU_SMTP_PORT("587", "port SMTP, de 1 à 65535"),
    PREAU_SMTP_TLS("starttls", "none, starttls ou tls"),
    PREAU_SMTP_USER("", "compte SMTP"),
    PREAU_SMTP_PASSWORD("", "mot de passe SMTP"),
    PREAU_MAIL_FROM("preau@localhost", "expéditeur des messages, une adresse de courriel"),
    PREAU_MAIL_REPLY_TO("", "adresse de réponse ; vide : l'expéditeur"),
    PREAU_TRUSTED_PROXIES(
            "",
            "adresses IP des serveurs mandataires dont l'en-tête X-Forwarded-For est cru, par virgules, sans nom ni plage"),
    PREAU_POSTS_PER_MINUTE(
            "60", "envois de formulaire acceptés par minute et par adresse, de 0 (sans limite) à 100000"),
    PREAU_PERSONS_PER_HOUR(
            "120", "personnes inscrites par heure et par adresse, seules ou en équipe, de 0 (sans limite) à 100000"),
    PREAU_OIDC_ISSUER(
            "",
            "fournisseur d'identité OpenID Connect de l'équipe, https://… (http:// sur cette machine) ; vide : aucun"),
    PREAU_OIDC_CLIENT("", "identifiant donné par ce fournisseur, nécessaire avec PREAU_OIDC_ISSUER"),
    PREAU_OIDC_SECRET("", "secret donné par ce fournisseur, nécessaire avec PREAU_OIDC_ISSUER"),
    PREAU_OIDC_NAME("ProConnect", "nom de ce fournisseur sur le bouton de connexion"),
    PREAU_OIDC_EMAIL(
            "verified",
            "verified : le fournisseur doit dire que l'adresse est vérifiée ; trusted : il ne donne que des adresses vérifiées"),
    PREAU_OIDC_FORM(
            "none",
            "none : rien sur le formulaire public ; offered : il propose de se pré-remplir par ce fournisseur, sans l'exiger"),
    PREAU_BACKUP_FOLDER("", "dossier des sauvegardes automatiques ; vide : aucune"),
    PREAU_BACKUP_TIME("03:15", "heure locale de la sauvegarde automatique, de 00:00 à 23:59"),
    PREAU_BACKUP_KEEP("14", "nombre de sauvegardes automatiques gardées, de 1 à 10000"),
    PREAU_BACKUP_PASSPHRASE("", "phrase de passe qui chiffre les sauvegardes ; vide : elles ne sont pas chiffrées"),
    PREAU_METRICS_TOKEN("", "jeton qui ouvre /metrics à un programme de surveillance ; vide : fermé"),
    PREAU_LOGS("text", "text ou json, une ligne par évènement"),
    PREAU_RECEIVERS(
            "public",
            "public : les envois aux programmes ne partent que vers l'internet public, en https ; inner : aussi vers le réseau interne"),
    PREAU_LINKS(
            "never",
            "never : Préau n'ouvre jamais l'adresse d'une ressource ; weekly : il regarde chaque semaine si elle répond encore");

    private final String defaultValue;
    private final String allowed;

    Setting(String defaultValue, String allowed) {
        this.defaultValue = defaultValue;
        this.allowed = allowed;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** What it is and what it may be, in French, as the refusal at start says it. */
    public String allowed() {
        return allowed;
    }

    /**
     * The setting of that name.
     *
     * @throws Refused if there is none
     */
    static Setting known(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("Réglage inconnu : %s. Réglages connus : %s."
                        .formatted(
                                name, Arrays.stream(values()).map(Setting::name).collect(Collectors.joining(", ")))));
    }

    /**
     * What a file says, in UTF-8, as Java's properties.
     *
     * @throws Refused if it cannot be read, or names what is no setting
     */
    static Map<Setting, String> inFile(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "ce fichier n’existe pas");
        } catch (AccessDeniedException e) {
            throw unreadable(file, "ce compte n’a pas le droit de lire ce fichier");
        } catch (CharacterCodingException e) {
            throw unreadable(file, "ce fichier n’est pas en UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, "fichier illisible (" + e.getMessage() + ")");
        }
        var values = new EnumMap<Setting, String>(Setting.class);
        properties.stringPropertyNames().forEach(name -> values.put(known(name), properties.getProperty(name)));
        return values;
    }

    private static Refused unreadable(Path file, String why) {
        return new Refused("PREAU_SETTINGS=%s : %s.".formatted(file, why));
    }
}
