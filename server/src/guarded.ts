// A fault of ours must not end an editor's server: it becomes a line in the log and an empty answer.

/** Wraps handlers; `log` gets what went wrong. */
export function guardedBy(log: (message: string) => void) {
  /** `work`, but when it throws, the answer is `empty`. */
  return <P, R>(empty: R, work: (params: P) => R): ((params: P) => R) =>
    params => {
      try {
        return work(params);
      } catch (error) {
        log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return empty;
      }
    };
}
