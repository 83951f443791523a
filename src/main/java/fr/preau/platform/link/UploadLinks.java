package fr.preau.platform.link;

/** Who may send a file without an account: asked before anything of the file is taken. */
public interface UploadLinks {

    /** Whether that path is of a link of this module that is good now. */
    boolean open(String path);
}
