package fr.preau.platform;

import fr.preau.platform.address.EmailAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The instance's settings, checked as a whole before anything starts.
 *
 * @param url public address, without a trailing slash
 * @param zone the zone of every date and hour that people read
 * @param trustedProxies addresses, as {@code InetAddress.getHostAddress} writes them
 * @param postsPerMinute form posts accepted from one address; 0 for no limit, of persons either
 * @param personsPerHour people whom one address may register; 0 for no limit
 */
public record Settings(
        int port,
        String bind,
        String url,
        Path data,
        Optional<ExternalDatabase> database,
        ZoneId zone,
        String centre,
        int capacity,
        Optional<Smtp> smtp,
        String mailFrom,
        Optional<String> mailReplyTo,
        Set<String> trustedProxies,
        int postsPerMinute,
        int personsPerHour,
        Optional<Oidc> oidc,
        Operation operation) {

    /** Read by the command line itself. */
    private static final Set<String> OF_THE_COMMAND = Set.of("PREAU_SETTINGS", "PREAU_JAVA_OPTIONS", "PREAU_CHROMIUM");

    /** Whether people come by https. */
    public boolean isSecure() {
        return url.startsWith("https:");
    }

    /** The same in another data folder, on an embedded database, writing to nobody and listening to nobody. */
    public Settings alone(Path folder) {
        return new Settings(
                0,
                "127.0.0.1",
                url,
                folder,
                Optional.empty(),
                zone,
                centre,
                capacity,
                Optional.empty(),
                mailFrom,
                mailReplyTo,
                trustedProxies,
                postsPerMinute,
                personsPerHour,
                oidc,
                operation);
    }

    /** A PostgreSQL server that somebody else runs. */
    public record ExternalDatabase(String url, String user, String password) {}

    /** Where mail is handed over. */
    public record Smtp(String host, int port, Tls tls, Optional<Credentials> credentials) {
        public enum Tls {
            NONE,
            STARTTLS,
            TLS
        }

        public record Credentials(String user, String password) {}
    }

    /**
     * An identity provider by which members of the staff may sign in (OpenID Connect).
     *
     * @param name as it stands on the button
     * @param addressesTrusted whether an address that it says nothing more of counts as verified
     * @param onForm whether it may fill in the public form
     */
    public record Oidc(
            String issuer, String client, String secret, String name, boolean addressesTrusted, boolean onForm) {}

    /** A setting that cannot be used; the message is for whoever starts the instance. */
    public static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    /**
     * Reads the settings from the environment, then from the file named by {@code PREAU_SETTINGS}, the
     * environment being the stronger.
     *
     * @throws Refused naming the setting, its value and what is allowed
     */
    public static Settings read(Map<String, String> environment) {
        var values = new EnumMap<Setting, String>(Setting.class);
        Optional.ofNullable(environment.get("PREAU_SETTINGS"))
                .ifPresent(file -> values.putAll(Setting.inFile(Path.of(file))));
        environment.forEach((name, value) -> {
            if (name.startsWith("PREAU_") && !OF_THE_COMMAND.contains(name)) {
                values.put(Setting.known(name), value);
            }
        });
        return new Reader(values).settings();
    }

    /** No path: links are written from the root of the site. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?");

    /** What is told there opens accounts: never in clear, but on this very machine. */
    private static final Pattern ISSUER =
            Pattern.compile("(https://[^\\s?#]+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?(/[^\\s?#]*)?)");

    /** Turns texts into values, each refusal in the same words. */
    private record Reader(Map<Setting, String> values) {

        Settings settings() {
            var port = number(Setting.PREAU_PORT, 0, 65_535);
            return new Settings(
                    port,
                    bind(),
                    url(port),
                    Path.of(text(Setting.PREAU_DATA)).toAbsolutePath().normalize(),
                    database(),
                    zone(),
                    text(Setting.PREAU_CENTRE),
                    number(Setting.PREAU_CAPACITY, 0, 100_000),
                    smtp(),
                    email(Setting.PREAU_MAIL_FROM, text(Setting.PREAU_MAIL_FROM)),
                    optional(Setting.PREAU_MAIL_REPLY_TO).map(text -> email(Setting.PREAU_MAIL_REPLY_TO, text)),
                    proxies(),
                    number(Setting.PREAU_POSTS_PER_MINUTE, 0, 100_000),
                    number(Setting.PREAU_PERSONS_PER_HOUR, 0, 100_000),
                    oidc(),
                    operation());
        }

        private String bind() {
            try {
                return InetAddress.getByName(text(Setting.PREAU_BIND)).getHostAddress();
            } catch (UnknownHostException e) {
                throw refused(Setting.PREAU_BIND, text(Setting.PREAU_BIND));
            }
        }

        private String url(int port) {
            var text = optional(Setting.PREAU_URL).orElse("http://localhost:" + port);
            if (!ADDRESS.matcher(text).matches()) {
                throw refused(Setting.PREAU_URL, text);
            }
            return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        }

        private static String email(Setting setting, String text) {
            return switch (EmailAddress.readOwn(text)) {
                case EmailAddress.Reading.Good(var address) -> address;
                case EmailAddress.Reading.Wrong _ -> throw refused(setting, text);
            };
        }

        /** A name or a range would never be met, and all visitors would share one limit. */
        private Set<String> proxies() {
            try {
                return Arrays.stream(text(Setting.PREAU_TRUSTED_PROXIES).split(","))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .map(address -> InetAddress.ofLiteral(address).getHostAddress())
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IllegalArgumentException e) {
                throw refused(Setting.PREAU_TRUSTED_PROXIES, text(Setting.PREAU_TRUSTED_PROXIES));
            }
        }

        private Optional<ExternalDatabase> database() {
            return optional(Setting.PREAU_DATABASE_URL).map(text -> {
                if (!text.startsWith("jdbc:postgresql://")) {
                    throw refused(Setting.PREAU_DATABASE_URL, text);
                }
                return new ExternalDatabase(
                        text, text(Setting.PREAU_DATABASE_USER), text(Setting.PREAU_DATABASE_PASSWORD));
            });
        }

        private Optional<Smtp> smtp() {
            return optional(Setting.PREAU_SMTP_HOST)
                    .map(host -> new Smtp(
                            host,
                            number(Setting.PREAU_SMTP_PORT, 1, 65_535),
                            tls(),
                            optional(Setting.PREAU_SMTP_USER)
                                    .map(user -> new Smtp.Credentials(user, text(Setting.PREAU_SMTP_PASSWORD)))));
        }

        private Smtp.Tls tls() {
            var text = text(Setting.PREAU_SMTP_TLS);
            return Arrays.stream(Smtp.Tls.values())
                    .filter(tls -> tls.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> refused(Setting.PREAU_SMTP_TLS, text));
        }

        private Operation operation() {
            return new Operation(
                    optional(Setting.PREAU_BACKUP_FOLDER)
                            .map(text -> Path.of(text).toAbsolutePath().normalize()),
                    time(Setting.PREAU_BACKUP_TIME),
                    number(Setting.PREAU_BACKUP_KEEP, 1, 10_000),
                    optional(Setting.PREAU_BACKUP_PASSPHRASE),
                    optional(Setting.PREAU_METRICS_TOKEN),
                    either(Setting.PREAU_LOGS, "text", "json"),
                    either(Setting.PREAU_RECEIVERS, "public", "inner"),
                    either(Setting.PREAU_LINKS, "never", "weekly"));
        }

        private boolean either(Setting setting, String no, String yes) {
            if (Set.of(no, yes).contains(text(setting))) {
                return text(setting).equals(yes);
            }
            throw refused(setting, text(setting));
        }

        private LocalTime time(Setting setting) {
            try {
                return LocalTime.parse(text(setting));
            } catch (DateTimeException e) {
                throw refused(setting, text(setting));
            }
        }

        private Optional<Oidc> oidc() {
            return optional(Setting.PREAU_OIDC_ISSUER).map(issuer -> {
                if (!ISSUER.matcher(issuer).matches()) {
                    throw refused(Setting.PREAU_OIDC_ISSUER, issuer);
                }
                return new Oidc(
                        issuer,
                        needed(Setting.PREAU_OIDC_CLIENT),
                        needed(Setting.PREAU_OIDC_SECRET),
                        text(Setting.PREAU_OIDC_NAME),
                        either(Setting.PREAU_OIDC_EMAIL, "verified", "trusted"),
                        either(Setting.PREAU_OIDC_FORM, "none", "offered"));
            });
        }

        private String needed(Setting setting) {
            return optional(setting).orElseThrow(() -> refused(setting, ""));
        }

        private ZoneId zone() {
            try {
                return ZoneId.of(text(Setting.PREAU_ZONE));
            } catch (DateTimeException e) {
                throw refused(Setting.PREAU_ZONE, text(Setting.PREAU_ZONE));
            }
        }

        private int number(Setting setting, int least, int most) {
            try {
                var number = Integer.parseInt(text(setting));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Refused below, in the same words as a number out of range.
            }
            throw refused(setting, text(setting));
        }

        private String text(Setting setting) {
            return values.getOrDefault(setting, setting.defaultValue()).strip();
        }

        private Optional<String> optional(Setting setting) {
            return Optional.of(text(setting)).filter(text -> !text.isEmpty());
        }

        private static Refused refused(Setting setting, String value) {
            return new Refused("%s=%s : valeur refusée. Attendu : %s.".formatted(setting, value, setting.allowed()));
        }
    }
}
