// Long work in small slices, between which the server answers. Promises and time live here, so that nobody else needs them.

const SLICE = 8;
const PATIENCE = 700;

/** What is told of work that takes longer than a person waits. */
export interface Told {
  /** Called once, when the work takes long; the answer takes it back. */
  begin(): () => void;
  /** Called when everything is done. */
  done(): void;
  /** Called with a fault of ours; the work is given up. */
  failed(error: unknown): void;
}

/** Starts `work` in slices, unless it is under way; `work` goes on until `isOver` and says whether everything is done. */
export function inSlices(work: (isOver: () => boolean) => boolean, told: Told): () => void {
  let isRunning = false;
  const run = (started: number, end: (() => void) | undefined): void => {
    try {
      const stop = performance.now() + SLICE;
      if (work(() => performance.now() > stop)) {
        isRunning = false;
        end?.();
        told.done();
        return;
      }
      const isLong = performance.now() - started > PATIENCE;
      const ending = end ?? (isLong ? told.begin() : undefined);
      setImmediate(() => run(started, ending));
    } catch (error) {
      isRunning = false;
      end?.();
      told.failed(error);
    }
  };
  return () => {
    if (isRunning) return;
    isRunning = true;
    setImmediate(() => run(performance.now(), undefined));
  };
}
