/** Charts as pictures of a few shapes and words: pure functions, for screens as SVG and for papers. */
@NullMarked
package fr.preau.platform.chart;

import org.jspecify.annotations.NullMarked;
