@NullMarked
package fr.preau.evaluation.rules;

import org.jspecify.annotations.NullMarked;
