// Where two versions of a text differ.

/** The middle in which two texts differ: in both from `from`, in the old one to `oldTo`, in the new one to `to`. */
export interface Difference {
  readonly from: number;
  readonly oldTo: number;
  readonly to: number;
}

/** The smallest middle in which two texts differ. Compared piece by piece: `===` on pieces is far quicker than characters. */
export function difference(old: string, now: string): Difference {
  const shorter = Math.min(old.length, now.length);
  let from = 0;
  while (from + PIECE <= shorter && old.slice(from, from + PIECE) === now.slice(from, from + PIECE)) from += PIECE;
  while (from < shorter && old.charCodeAt(from) === now.charCodeAt(from)) from++;
  let oldTo = old.length;
  let to = now.length;
  while (Math.min(oldTo, to) - PIECE >= from && old.slice(oldTo - PIECE, oldTo) === now.slice(to - PIECE, to)) {
    oldTo -= PIECE;
    to -= PIECE;
  }
  while (oldTo > from && to > from && old.charCodeAt(oldTo - 1) === now.charCodeAt(to - 1)) {
    oldTo--;
    to--;
  }
  return { from, oldTo, to };
}

const PIECE = 4096;
