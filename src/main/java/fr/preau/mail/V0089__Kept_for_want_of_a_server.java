package fr.preau.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Says of messages that were called sent and stand as files in the outbox folder that they were kept: only
 * an instance without a mail server writes there, so the file is the proof. Its folder is told by the
 * placeholder {@code data}.
 */
@Component
public class V0089__Kept_for_want_of_a_server extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var folder = Path.of(context.getConfiguration().getPlaceholders().getOrDefault("data", ""), "outbox");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var kept = context.getConnection()
                        .prepareStatement("UPDATE message SET state = 'KEPT' WHERE id = ? AND state = 'SENT'");
                var files = Files.newDirectoryStream(folder, "*.eml")) {
            for (var file : files) {
                var number = file.getFileName().toString().replace(".eml", "");
                if (number.matches("\\d{1,18}")) {
                    kept.setLong(1, Long.parseLong(number));
                    kept.addBatch();
                }
            }
            kept.executeBatch();
        }
    }
}
