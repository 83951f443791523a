package fr.preau.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes a backup's file, chunk by chunk. Without {@link #close} its end is missing, and nobody takes it for whole. */
final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final Seal seal;
    private final byte[] chunk = new byte[Seal.CHUNK];
    private int length;

    SealedOutput(OutputStream out, Optional<String> passphrase) throws IOException {
        this.out = out;
        this.seal = Seal.begin(out, passphrase);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int number) throws IOException {
        var begin = from;
        var left = number;
        while (left > 0) {
            if (length == chunk.length) {
                seal.write(out, chunk, length, false);
                length = 0;
            }
            var taken = Math.min(left, chunk.length - length);
            System.arraycopy(bytes, begin, chunk, length, taken);
            length += taken;
            begin += taken;
            left -= taken;
        }
    }

    @Override
    public void close() throws IOException {
        seal.write(out, chunk, length, true);
        out.close();
    }
}
