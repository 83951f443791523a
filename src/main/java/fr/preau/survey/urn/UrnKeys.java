package fr.preau.survey.urn;

import fr.preau.platform.Settings;
import fr.preau.platform.database.OwnersAlone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The keys of open urns: files of the data folder, which several nodes share, that their owner alone reads. Never
 * in the database, so that no copy of it holds them.
 */
@Component
class UrnKeys {

    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})\\.key");

    private final Path folder;

    /** Read once; a node that did not close the survey itself asks the file each time whether it is still there. */
    private final ConcurrentHashMap<Long, UrnKey> known = new ConcurrentHashMap<>();

    UrnKeys(Settings settings) {
        this.folder = settings.data().resolve("urns");
    }

    /** Makes the key of that survey, on disk for good before this returns. */
    UrnKey make(long survey) {
        var key = UrnKey.fresh();
        try {
            OwnersAlone.folder(folder);
            var partial = folder.resolve(survey + ".partial");
            Files.deleteIfExists(partial);
            OwnersAlone.file(partial);
            try (var out = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(key.bytes()));
                out.force(true);
            }
            Files.move(partial, file(survey), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.put(survey, key);
        return key;
    }

    /** Empty when the survey is not open, or the database was restored beside another folder. */
    Optional<UrnKey> of(long survey) {
        if (!Files.exists(file(survey))) {
            known.remove(survey);
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(survey, this::read));
    }

    private UrnKey read(long survey) {
        try {
            return new UrnKey(Files.readAllBytes(file(survey)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwritten before it goes: what a disk keeps of a deleted file is not promised (docs/privacy.md). */
    void forget(long survey) {
        known.remove(survey);
        try {
            if (Files.exists(file(survey))) {
                try (var out = FileChannel.open(file(survey), StandardOpenOption.WRITE)) {
                    out.write(ByteBuffer.wrap(new byte[UrnKey.BYTES]));
                    out.force(true);
                }
                Files.deleteIfExists(file(survey));
            }
        } catch (NoSuchFileException e) {
            // Another node was faster.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The surveys that have a key. */
    List<Long> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long survey) {
        return folder.resolve(survey + ".key");
    }
}
