// Regular expressions that are word lists, written over several lines. Nothing else.

/** A regular expression of a template: line breaks and the blanks after them count for nothing, backslashes stand for themselves. */
export function longPattern(flags = ''): (parts: TemplateStringsArray, ...fills: readonly string[]) => RegExp {
  return (parts, ...fills) => new RegExp(String.raw(parts, ...fills).replace(/\n\s*/g, ''), flags);
}
