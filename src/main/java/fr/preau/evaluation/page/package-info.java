@NullMarked
package fr.preau.evaluation.page;

import org.jspecify.annotations.NullMarked;
