package proviso.batch;

import proviso.document.pdf.PdfFile;

/**
 * A document that is printed and not written yet.
 *
 * @param policy the policy's number
 * @param transaction the transaction; may be empty
 * @param form the form's number and edition
 * @param template the SHA-256 of what the form prints and does
 * @param name the file's name
 * @param key what is issued once only
 * @param file the bytes
 */
record Ready(
    String policy,
    String transaction,
    String form,
    String template,
    String name,
    Key key,
    PdfFile file) {}
