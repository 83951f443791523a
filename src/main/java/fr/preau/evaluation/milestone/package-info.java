/** The evaluation of a contract at its milestones, question by question, from the measures of the years. */
@NullMarked
package fr.preau.evaluation.milestone;

import org.jspecify.annotations.NullMarked;
