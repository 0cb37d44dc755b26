// A text as patterns read it, whatever it was typed with.

/** Full-width forms and typographic apostrophes as the plain ones, marks of emphasis left out. Offsets are lost. */
export const flattened = (text: string): string => text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/[*_~]/g, '');
