package fr.preau.survey.urn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody answered, and nothing else: who and when is nowhere in it.
 *
 * @param choices the options chosen, by the number of their question
 * @param texts what was written, by the number of its question
 */
public record Ballot(Map<Long, List<Integer>> choices, Map<Long, String> texts) {

    /** In characters; of one text. */
    public static final int LONGEST_TEXT = 1_000;

    /** Of one survey, so that a whole ballot fits the largest size. */
    public static final int MOST_TEXTS = 5;

    private static final int SMALLEST = 1_024;
    private static final int LARGEST = 16_384;

    public Ballot {
        choices = Map.copyOf(choices);
        texts = Map.copyOf(texts);
    }

    public boolean empty() {
        return choices.isEmpty() && texts.isEmpty();
    }

    /** Filled up to 1, 2, 4, 8 or 16 KiB: its length tells of no text in it. */
    byte[] padded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(choices.size());
            for (var choice : choices.entrySet()) {
                out.writeLong(choice.getKey());
                out.writeByte(choice.getValue().size());
                for (var option : choice.getValue()) {
                    out.writeByte(option);
                }
            }
            out.writeShort(texts.size());
            for (var text : texts.entrySet()) {
                out.writeLong(text.getKey());
                out.writeUTF(text.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var size = SMALLEST;
        while (size < bytes.size()) {
            size *= 2;
        }
        if (size > LARGEST) {
            throw new IllegalArgumentException("a ballot of %d bytes".formatted(bytes.size()));
        }
        return Arrays.copyOf(bytes.toByteArray(), size);
    }

    static Ballot read(byte[] padded) {
        try (var in = new DataInputStream(new ByteArrayInputStream(padded))) {
            var choices = new LinkedHashMap<Long, List<Integer>>();
            for (var left = in.readShort(); left > 0; left--) {
                var question = in.readLong();
                var options = new Integer[in.readByte()];
                for (var number = 0; number < options.length; number++) {
                    options[number] = (int) in.readByte();
                }
                choices.put(question, List.of(options));
            }
            var texts = new LinkedHashMap<Long, String>();
            for (var left = in.readShort(); left > 0; left--) {
                texts.put(in.readLong(), in.readUTF());
            }
            return new Ballot(choices, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
