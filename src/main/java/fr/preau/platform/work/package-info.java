/** What takes longer than one waits for, or must not be told by its time; how far it has come, told from its depth to whoever follows it. */
@NullMarked
package fr.preau.platform.work;

import org.jspecify.annotations.NullMarked;
