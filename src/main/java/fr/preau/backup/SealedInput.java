package fr.preau.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Reads a backup's file: no byte of a chunk is given out before the whole chunk proved to be what was written. */
final class SealedInput extends InputStream {

    private final InputStream in;
    private final Seal seal;
    private Seal.Chunk chunk = new Seal.Chunk(new byte[0], false);
    private int read;

    /** @throws BackupRefused for a file that is none of ours, or that this passphrase does not open */
    SealedInput(InputStream in, Optional<String> passphrase) throws IOException {
        this.in = in;
        this.seal = Seal.read(in, passphrase);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int number) throws IOException {
        while (read == chunk.text().length) {
            if (chunk.last()) {
                return -1;
            }
            chunk = seal.read(in);
            read = 0;
        }
        var taken = Math.min(number, chunk.text().length - read);
        System.arraycopy(chunk.text(), read, bytes, from, taken);
        read += taken;
        return taken;
    }

    /** Reads what is left, to its end and no byte further. */
    void finish() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        if (in.read() >= 0) {
            throw BackupRefused.altered();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
