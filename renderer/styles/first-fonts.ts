/*
 * The two faces every text needs are asked for at once: by themselves they
 * would be fetched only when the first text is laid out.
 */
for (const face of ["1em 'Source Serif 4 Variable'", "1em 'Source Sans 3 Variable'"]) {
  void document.fonts.load(face);
}
