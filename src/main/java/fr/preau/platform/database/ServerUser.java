package fr.preau.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * As whom PostgreSQL's programs run. They refuse root, so a root process starts them in a user namespace of
 * their own, where files stay root's; and where such namespaces are forbidden (a chroot, many containers) as
 * the account « nobody », which keeps the one right to reach into root's folders. Who made the files goes on.
 */
sealed interface ServerUser {

    /** The traditional number of « nobody », which owns nothing else. */
    int NOBODY = 65534;

    int ROOT = 0;

    /** The words before a command, none for who is not root. */
    List<String> prefix();

    /** Where the server's programs are unpacked, for a server whose files are in that folder. */
    default Path programs(Path folder) throws IOException {
        return folder;
    }

    /** Préau's own account. */
    record Ourselves() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /** Root outside, nobody that PostgreSQL minds inside. */
    record OwnNamespace() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }
    }

    record Account(int number) implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of(
                    "setpriv",
                    "--reuid=" + number,
                    "--regid=" + number,
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override");
        }

        /** Outside root's folders: a program looks for its own file with the account's bare rights. */
        @Override
        public Path programs(Path folder) throws IOException {
            var shared = Path.of(System.getProperty("java.io.tmpdir"), "preau-postgresql");
            if (!Files.exists(shared)) {
                Files.createDirectory(shared);
            }
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
            if ((Integer) Files.getAttribute(shared, "unix:uid", LinkOption.NOFOLLOW_LINKS) != ROOT) {
                throw new DataFolder.Unusable("Le dossier %s n’est pas à root : retirez-le.".formatted(shared));
            }
            return shared;
        }
    }

    /** For a server whose files are in that folder, or will be. */
    static ServerUser of(Path files) throws IOException {
        var root = "root".equals(System.getProperty("user.name"));
        var owner = root && Files.exists(files)
                ? OptionalInt.of((Integer) Files.getAttribute(files, "unix:uid"))
                : OptionalInt.empty();
        return choose(root, owner, ServerUser::namespacesAreAllowed);
    }

    /** Root's own files need a namespace; those of somebody else are that account's; new ones take what there is. */
    static ServerUser choose(boolean root, OptionalInt owner, BooleanSupplier namespacesAreAllowed) {
        if (!root) {
            return new Ourselves();
        }
        if (owner.isPresent() && owner.getAsInt() != ROOT) {
            return new Account(owner.getAsInt());
        }
        if (namespacesAreAllowed.getAsBoolean()) {
            return new OwnNamespace();
        }
        if (owner.isPresent()) {
            throw new DataFolder.Unusable(
                    "La base de ce dossier appartient à root, et PostgreSQL refuse root sur cette machine. "
                            + "Donnez le dossier à un compte ordinaire (chown -R) et lancez Préau sous ce compte.");
        }
        return new Account(NOBODY);
    }

    private static boolean namespacesAreAllowed() {
        try {
            var trial = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
