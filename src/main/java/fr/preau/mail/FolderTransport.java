package fr.preau.mail;

import fr.preau.mail.Fault.Answer;
import fr.preau.mail.Fault.Phase;
import fr.preau.mail.Message.State;
import fr.preau.platform.database.OwnersAlone;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Keeps messages as files that mail programs open, for an instance without a mail server. */
final class FolderTransport implements MailTransport, MailTransport.Conversation {

    private static final int USUAL_BYTES = 32 * 1024;

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
        var whole = new Whole();
        message.writeTo(whole);
        try (var out = Files.newOutputStream(partial)) {
            out.write(whole.bytes, 0, whole.length);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Mail is encoded a sign at a time: where it gathers nothing is to be locked for each. */
    private static final class Whole extends OutputStream {
        private byte[] bytes = new byte[USUAL_BYTES];
        private int length;

        @Override
        public void write(int one) {
            grow(1);
            bytes[length] = (byte) one;
            length++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            grow(count);
            System.arraycopy(some, from, bytes, length, count);
            length += count;
        }

        private void grow(int by) {
            if (length + by > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + by));
            }
        }
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
