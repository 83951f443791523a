package fr.preau.resource.file;

/** What a file may be, as its content says; its name decides nothing. */
public enum FileType {
    PDF("pdf", "application/pdf", "PDF"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "Diaporama"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Tableur"),
    ODP("odp", "application/vnd.oasis.opendocument.presentation", "Diaporama"),
    ODT("odt", "application/vnd.oasis.opendocument.text", "Document"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "Tableur"),
    JPEG("jpg", "image/jpeg", "Image"),
    PNG("png", "image/png", "Image"),
    WEBP("webp", "image/webp", "Image");

    private final String ending;
    private final String mediaType;
    private final String label;

    FileType(String ending, String mediaType, String label) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** Without a point. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** As people name its format, such as « PDF ». */
    public String format() {
        return this == WEBP ? "WebP" : name();
    }

    public boolean picture() {
        return this == JPEG || this == PNG || this == WEBP;
    }
}
