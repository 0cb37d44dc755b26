// Whether a step of a change is the one that a procedure names. Marks of Markdown, wrapping, times and names do not matter;
// commands and numbers do. A placeholder of the procedure (`<host>`, `{{version}}`, NODE_NAME) stands for anything.

import { openPlaces } from '../said/openPlaces.ts';
import { share, wordsOf } from '../text/similar.ts';

export interface StepWords {
  readonly text: string;
  /** Its pieces of code, names of things among them. */
  readonly commands: readonly string[];
}

/** A step read once, for comparing it with many others. */
export interface ReadStep {
  readonly commands: readonly string[];
  readonly prose: string;
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
  /** Of the commands and of the prose, what stands between placeholders. */
  readonly open: { readonly commands: readonly Pieces[]; readonly prose: Pieces; readonly words: ReadonlySet<string> };
}

type Pieces = readonly string[];

/** Reads a step; cheap to keep, dear to make. */
export function readStep(step: StepWords): ReadStep {
  const commands = commandsIn(step);
  const prose = proseIn(step.text);
  const pieces = piecesOf(prose);
  const open = { commands: commands.map(piecesOf), prose: pieces, words: wordsOf(pieces.join(' ')) };
  return { commands, prose, words: wordsOf(prose), numbers: numbersIn(prose), open };
}

/** Whether `step` does what `approved` says. Where both have commands these alone decide. */
export function sameStep({ commands, open, numbers }: ReadStep, step: ReadStep): boolean {
  if (commands.length > 0 || step.commands.length > 0) {
    if (commands.length !== step.commands.length) return false;
    return open.commands.every((one, n) => matches(one, step.commands[n] as string, isOperand));
  }
  if (matches(open.prose, step.prose)) return true;
  const isOpen = open.prose.length > 1;
  const isAlike = share(open.words, step.words) >= 0.7 && (isOpen || share(step.words, open.words) >= 0.6);
  return isAlike && (isOpen || numbers === step.numbers);
}

/** Lines that are run. A name in code marks (`pg_up`) is none. */
function commandsIn({ commands }: StepWords): readonly string[] {
  return commands
    .flatMap(text => text.replace(/\\\n/g, ' ').split('\n'))
    .map(line =>
      line
        .replace(/^\s*[$#>%]\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(
      line =>
        /\s|^\.{1,2}\/|^\/(?:usr|opt|s?bin|srv|home|root)\/|\.(?:sh|py|rb|ps1)$/.test(line) && !line.startsWith('#'),
    );
}

/** Prose without marks, names and what stands in brackets. */
function proseIn(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\([^()]*\)|(?<![\w.])@[\w.-]+:?/g, ' ')
    .replace(/[*_`~]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.。;；,，]+$/, '')
    .trim()
    .toLowerCase();
}

/** The words between the placeholders; one piece where there is none. */
function piecesOf(text: string): Pieces {
  const places = [...openPlaces(text, undefined), ...[...text.matchAll(names)].map(one => span(one))].sort(
    (a, b) => a.from - b.from,
  );
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to } of places) {
    if (from < done) continue;
    pieces.push(text.slice(done, from));
    done = to;
  }
  return [...pieces, text.slice(done)];
}

/** `$HOST`, `${HOST}`, `{host}`, `%HOST%`, NEW_VERSION, and what `<…>` in small letters leaves over. */
const names =
  /\$\{?[A-Za-z_]\w*\}?|(?<![\w{$])\{[\p{L}_][\p{L}\w -]{0,30}\}|%[A-Z_]{2,30}%|<[\p{L}][^<>\n]{0,38}>|(?<![\w$])(?:[A-Z0-9]+_)*(?:HOST(?:NAME)?|NODE|NAME|VERSION|TAG|DATE|ID|SERVER|CLUSTER|ENV|REGION|USER|PATH|FILE|IP|PORT|TICKET|SERIAL|CERT|IMAGE|VALUE)(?:_[A-Z0-9]+)*(?!\w)/gu;

function span(match: RegExpExecArray): { readonly from: number; readonly to: number } {
  return { from: match.index, to: match.index + match[0].length };
}

/** A placeholder of a command stands for names and values, not for an option (`--all`) or a command of its own. */
function isOperand(value: string): boolean {
  return !/(?:^|\s)-|[;|&<>]/.test(value);
}

/** Whether a text is the pieces in their order with something between them that may stand there. */
function matches(pieces: readonly string[], text: string, accepts: (value: string) => boolean = () => true): boolean {
  const first = pieces[0] as string;
  if (pieces.length === 1) return text === first;
  const last = pieces.at(-1) as string;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at + 1);
    if (found === -1 || !accepts(text.slice(at, found))) return false;
    at = found + piece.length;
  }
  const end = text.length - last.length;
  return at < end && accepts(text.slice(at, end));
}

/** The numbers of a text, in order. */
function numbersIn(text: string): string {
  return (text.match(/\d+(?:[.:]\d+)*/g) ?? []).join(' ');
}
