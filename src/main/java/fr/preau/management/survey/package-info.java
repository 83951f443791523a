/** After the day: messages, surveys, what came of them, the evidence of it, and complaints. */
@NullMarked
package fr.preau.management.survey;

import org.jspecify.annotations.NullMarked;
