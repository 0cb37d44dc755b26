// Hours on a clock that goes round: minutes of the day, how far it is from one to another, and how they are written.

/** An hour of the day. */
interface Hour {
  readonly hour: number;
  readonly minute: number;
}

/** Minutes of a day. */
export const DAY_MINUTES = 24 * 60;

/** Minutes since midnight; 24:00 is 1440. */
export const minuteOf = ({ hour, minute }: Hour): number => hour * 60 + minute;

/** How many minutes it is from one minute of the day forwards to another: below a day, over midnight where the second is less. */
export const minutesTo = (from: number, to: number): number =>
  (((to - from) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

/** `03:05` */
export const clockText = ({ hour, minute }: Hour): string =>
  [hour, minute].map(one => String(one).padStart(2, '0')).join(':');
