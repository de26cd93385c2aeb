/** The worker of the library that draws pages of PDFs, from the program's own files. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
