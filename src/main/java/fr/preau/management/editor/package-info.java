/**
 * The editor of a cycle: its form as it is typed, read and shown again; its versions; its publication;
 * and the question before a save that people must know of.
 *
 * <p>{@link fr.preau.management.editor.CycleForm} is what was typed, as it was typed; {@link
 * fr.preau.management.editor.FormReading} makes an edit of it or says what is wrong where.
 */
@NullMarked
package fr.preau.management.editor;

import org.jspecify.annotations.NullMarked;
