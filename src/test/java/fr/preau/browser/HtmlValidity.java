package fr.preau.browser;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Whether a page is HTML as its standard has it (RGAA 8.2), by the checker that the W3C uses. */
final class HtmlValidity {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** To read the schemas takes seconds, to check a page milliseconds. */
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private HtmlValidity() {}

    /** What is told; warnings are no errors. */
    private static final class Told implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            errors.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }

    private static SimpleDocumentValidator validator() {
        try {
            var validator = new SimpleDocumentValidator();
            validator.setUpMainSchema(SCHEMA, new Told());
            return validator;
        } catch (Exception e) {
            throw new IllegalStateException("the checker could not read its own schemas", e);
        }
    }

    /** Its errors, each with its line. */
    static synchronized List<String> errors(String html) {
        var told = new Told();
        try {
            VALIDATOR.setUpValidatorAndParsers(told, false, false);
            VALIDATOR.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new IllegalStateException("the checker could not read that page", e);
        }
        return told.errors;
    }
}
