/** The annual report of a contract: it writes itself, is rewritten, goes out for opinions, and is frozen when published. */
@NullMarked
package fr.preau.evaluation.report;

import org.jspecify.annotations.NullMarked;
