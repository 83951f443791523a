package fr.preau.mail;

import fr.preau.mail.Fault.Answer;
import fr.preau.mail.Fault.Phase;
import fr.preau.mail.Message.State;
import fr.preau.platform.database.OwnersAlone;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps messages as files that mail programs open, for an instance without a mail server. */
final class FolderTransport implements MailTransport, MailTransport.Conversation {

    private static final int BUFFER = 32 * 1024;

    private final Path folder;

    FolderTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public Conversation begin() {
        return this;
    }

    @Override
    public void close() {
        // Each file is whole by itself.
    }

    @Override
    public void carry(long id, MimeMessage message, Runnable lastMoment) throws NotCarried {
        try {
            keep(id, message);
        } catch (MessagingException | IOException e) {
            throw new NotCarried(new Answer(Phase.CONNECT, 0, String.valueOf(e.getMessage())), e);
        }
    }

    private void keep(long id, MimeMessage message) throws MessagingException, IOException {
        OwnersAlone.folder(folder);
        var file = folder.resolve("%08d.eml".formatted(id));
        var partial = folder.resolve("%08d.partial".formatted(id));
        Files.deleteIfExists(partial);
        OwnersAlone.file(partial);
        // Mail is encoded a few characters at a time.
        try (var out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER)) {
            message.writeTo(out);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public State arrival() {
        return State.KEPT;
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
