// The lines in which two texts differ, and how to show and apply that.

/** Lines `[from, to)` of the old text that become `lines`. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The smallest changes of whole lines that make `now` of `old`: the longest common subsequence of what differs. */
export function hunksOf(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const a = old.slice(start, old.length - end);
  const b = now.slice(start, now.length - end);
  // Beyond this a table would not fit into memory; one large change is as right as many small ones.
  if (a.length * b.length > 4_000_000) return [{ from: start, to: start + a.length, lines: b }];
  return middle(a, b).map(({ from, to, lines }) => ({ from: from + start, to: to + start, lines }));
}

function middle(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  const columns = b.length + 1;
  const common = new Uint32Array((a.length + 1) * columns);
  const at = (i: number, j: number) => common[i * columns + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * columns + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const [from, first] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    hunks.push({ from, to: i, lines: b.slice(first, j) });
  }
  return hunks;
}

/** A unified diff with three lines around each change; empty when nothing differs. */
export function unified(path: string, old: readonly string[], hunks: readonly Hunk[]): string {
  if (hunks.length === 0) return '';
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1);
    if (last && hunk.from - last.to <= 2 * AROUND) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
  }
  let moved = 0;
  const parts = groups.map(group => {
    const first = group[0] as Hunk;
    const last = group.at(-1) as Hunk;
    const [from, to] = [Math.max(0, first.from - AROUND), Math.min(old.length, last.to + AROUND)];
    const lines: string[] = [];
    let done = from;
    let added = 0;
    for (const hunk of group) {
      lines.push(...old.slice(done, hunk.from).map(line => ` ${line}`));
      lines.push(...old.slice(hunk.from, hunk.to).map(line => `-${line}`), ...hunk.lines.map(line => `+${line}`));
      added += hunk.lines.length - (hunk.to - hunk.from);
      done = hunk.to;
    }
    lines.push(...old.slice(done, to).map(line => ` ${line}`));
    const head = `@@ -${from + 1},${to - from} +${from + 1 + moved},${to - from + added} @@`;
    moved += added;
    return [head, ...lines].join('\n');
  });
  return `--- ${path}\n+++ ${path}\n${parts.join('\n')}\n`;
}

const AROUND = 3;

/** The raw text (any line ends) with hunks applied: every other line keeps its bytes, a new one gets the end of its neighbour. */
export function applied(raw: string, hunks: readonly Hunk[]): string {
  if (hunks.length === 0) return raw;
  const pieces = raw.split(/(\r\n|\r|\n)/);
  const lines = pieces.filter((_piece, n) => n % 2 === 0).map((text, n) => ({ text, end: pieces[2 * n + 1] }));
  const usual = pieces[1] ?? '\n';
  const result: { readonly text: string; readonly end: string | undefined }[] = [];
  let done = 0;
  for (const { from, to, lines: added } of hunks) {
    const end = lines[from]?.end ?? lines[from - 1]?.end;
    for (const line of lines.slice(done, from)) result.push(line);
    for (const text of added) result.push({ text, end });
    done = to;
  }
  for (const line of lines.slice(done)) result.push(line);
  return result.map(({ text, end }, n) => (n + 1 < result.length ? text + (end ?? usual) : text)).join('');
}
