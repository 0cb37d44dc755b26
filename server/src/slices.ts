// Long work in small slices, between which the server answers. Promises and time live here, so that nobody else needs them.

const SLICE = 6;
const PATIENCE = 700;
/** After a key the work waits so long: what the editor asks about that key comes in the meantime. */
const HELD = 25;
/** However fast somebody types, a slice is done so often. */
const LONGEST = 250;

/** What is told of work that takes longer than a person waits. */
export interface Told {
  /** Called once, when the work takes long; the answer takes it back. */
  begin(): () => void;
  /** Called when everything is done. */
  done(): void;
  /** Called with a fault of ours; the work is given up. */
  failed(error: unknown): void;
}

export interface Slices {
  /** Starts the work, unless it is under way. */
  start(): void;
  /** Somebody types and waits for an answer: the work gives way for a moment. */
  hold(): void;
}

/** `work` in slices; it goes on until `isOver` and says whether everything is done. Milliseconds. */
export function inSlices(work: (isOver: () => boolean) => boolean, told: Told): Slices {
  let isRunning = false;
  let heldUntil = 0;
  let last = 0;
  const run = (started: number, end: (() => void) | undefined): void => {
    const now = performance.now();
    if (now < heldUntil && now - last < LONGEST) {
      setTimeout(() => run(started, end), heldUntil - now);
      return;
    }
    last = now;
    try {
      const stop = now + SLICE;
      if (work(() => performance.now() > stop)) {
        isRunning = false;
        end?.();
        told.done();
        return;
      }
      const isLong = performance.now() - started > PATIENCE;
      const ending = end ?? (isLong ? told.begin() : undefined);
      // A timer and not `setImmediate`: what has arrived meanwhile is answered before the next slice, not after it.
      setTimeout(() => run(started, ending), 1);
    } catch (error) {
      isRunning = false;
      end?.();
      told.failed(error);
    }
  };
  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      last = performance.now();
      setTimeout(() => run(last, undefined), 0);
    },
    hold() {
      heldUntil = performance.now() + HELD;
    },
  };
}
