package fr.preau;

import fr.preau.backup.BackupRefused;
import fr.preau.backup.BackupRestorer;
import fr.preau.platform.Demo;
import fr.preau.platform.DemoClock;
import fr.preau.platform.Settings;
import fr.preau.platform.database.DataFolder;
import fr.preau.platform.database.Database;
import fr.preau.platform.database.Schema;
import fr.preau.platform.database.TablesFiller;
import fr.preau.platform.web.ServerPort;
import java.net.SocketException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A started application on its database. */
public final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The instance cannot start; the message says why and what to do, in French. */
    static final class CannotStart extends RuntimeException {
        CannotStart(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The real thing, by the real clock. */
    static Instance serve(Settings settings) {
        return serve(settings, Clock.system(settings.zone()), _ -> {});
    }

    /** The demonstration, in September 2024. */
    static Instance demo(Settings settings) {
        return serve(
                settings,
                DemoClock.in(settings.data(), settings.zone()),
                context -> context.registerBean(Demo.class, Demo::new));
    }

    /** Everything but the web and the jobs, beside an instance that may be running on the same data. */
    static Instance join(Settings settings) {
        return beside(settings, Database.join(settings));
    }

    /** The same where one is; it makes none. */
    static Instance joinExisting(Settings settings) {
        return beside(settings, Database.joinExisting(settings));
    }

    private static Instance beside(Settings settings, Database database) {
        var clock = DemoClock.standing(settings.data(), settings.zone()).orElseGet(() -> Clock.system(settings.zone()));
        return open(settings, database, clock, WebApplicationType.NONE, _ -> {});
    }

    /** The same on an empty database, which is filled before anything looks at it; nothing stays of one that fails. */
    public static Instance restore(Settings settings, Clock clock, BackupRestorer restoring) {
        var before = RestoredFolder.of(settings.data());
        try {
            return open(
                    settings,
                    Database.openEmpty(settings),
                    clock,
                    WebApplicationType.NONE,
                    context -> context.registerBean(TablesFiller.class, () -> restoring));
        } catch (RuntimeException e) {
            before.empty();
            throw e;
        }
    }

    /** An instance by that clock, with what else it needs to know of. */
    public static Instance serve(Settings settings, Clock clock, Consumer<GenericApplicationContext> more) {
        return open(settings, Database.open(settings), clock, WebApplicationType.SERVLET, more);
    }

    private static Instance open(
            Settings settings,
            Database database,
            Clock clock,
            WebApplicationType type,
            Consumer<GenericApplicationContext> more) {
        var application = type == WebApplicationType.SERVLET
                ? ServingBeans.application()
                : new SpringApplication(PreauApplication.class);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        var defaults = new HashMap<String, Object>(Map.of(
                "server.port", settings.port(),
                "server.address", settings.bind()));
        if (settings.operation().jsonLogs()) {
            defaults.put("logging.structured.format.console", "logstash");
        }
        application.setDefaultProperties(defaults);
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName("close"));
            beans.registerBean(Clock.class, () -> clock);
            more.accept(beans);
        });
        try {
            return new Instance(application.run());
        } catch (RuntimeException e) {
            database.close();
            throw explained(e, settings);
        }
    }

    /** The causes that whoever starts an instance can mend, in their words. */
    private static RuntimeException explained(RuntimeException failure, Settings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new CannotStart(
                        "Le port %d est déjà pris. Choisissez-en un autre avec --port.".formatted(settings.port()),
                        failure);
            }
            if (cause instanceof SocketException socket) {
                return new CannotStart(
                        "Préau ne peut pas écouter sur %s, port %d (%s). PREAU_BIND est une adresse de cette machine ; un port sous 1024 demande un droit que ce compte n’a peut-être pas."
                                .formatted(settings.bind(), settings.port(), socket.getMessage()),
                        failure);
            }
            if (cause instanceof SQLException sql) {
                return new CannotStart(
                        "La base de données ne répond pas (%s). Vérifiez qu’elle est en marche et PREAU_DATABASE_URL."
                                .formatted(String.valueOf(sql.getMessage()).strip()),
                        failure);
            }
            if (cause instanceof DataFolder.Unusable unusable) {
                return unusable;
            }
            if (cause instanceof Schema.Foreign foreign) {
                return foreign;
            }
            if (cause instanceof BackupRefused refused) {
                return refused;
            }
        }
        return failure;
    }

    /** Where this instance answers; the port is the one in use, also when any free one was asked for. */
    public String url() {
        return context.getBean(ServerPort.class).url();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All of that kind. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    @Override
    public void close() {
        context.close();
    }
}
