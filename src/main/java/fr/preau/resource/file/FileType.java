package fr.preau.resource.file;

/** What a file may be, as its content says; its name decides nothing. */
public enum FileType {
    PDF("pdf", "application/pdf"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODP("odp", "application/vnd.oasis.opendocument.presentation"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    WEBP("webp", "image/webp");

    private final String ending;
    private final String mediaType;

    FileType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Without a point. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As people name its format, such as « PDF ». */
    public String format() {
        return this == WEBP ? "WebP" : name();
    }

    public boolean picture() {
        return this == JPEG || this == PNG || this == WEBP;
    }
}
