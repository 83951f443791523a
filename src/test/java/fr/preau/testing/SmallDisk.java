package fr.preau.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk of some megabytes, in memory, that tests fill or make read-only. Only the administrator of a machine may mount
 * one; for anybody else the test does not apply.
 */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** An empty disk at that folder, which is made. */
    public static SmallDisk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=%dm,mode=700".formatted(megabytes), "preau", folder.toString()),
                "a disk can be mounted");
        return new SmallDisk(folder);
    }

    /** Leaves no room at all. */
    public void fill() {
        try (var out = Files.newOutputStream(folder.resolve("full"))) {
            for (var block = new byte[4_096]; ; ) {
                out.write(block);
            }
        } catch (IOException e) {
            // That is what was wanted.
        }
    }

    /** Makes room again. */
    public void empty() {
        try {
            Files.delete(folder.resolve("full"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void readOnly() {
        remount("ro");
    }

    public void writable() {
        remount("rw");
    }

    private void remount(String how) {
        if (!run("mount", "-o", "remount," + how, folder.toString())) {
            throw new AssertionError("cannot be mounted " + how);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }
}
