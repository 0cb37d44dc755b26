// The planned window of a change: the front matter's schedule as instants, where it can be known.

import { type Field, fieldsOf, valueIn } from './fields/fields.ts';
import { memo } from './memo.ts';
import type { FrontMatter } from './text/frontMatter.ts';
import { isZone, type ReadTime, readTime, resolve } from './time/time.ts';

/** One end of the window. */
export interface Moment {
  readonly field: Field<string>;
  /** How the text was understood; undefined when there is none. */
  readonly read: ReadTime | undefined;
  /** Epoch milliseconds, when exactly one instant is meant. */
  readonly instant: number | undefined;
}

export interface Schedule {
  readonly start: Moment;
  readonly end: Moment;
  /** The IANA zone of `schedule.timezone`, when it is one. */
  readonly zone: string | undefined;
  readonly submitted: Moment;
}

/** The schedule of a front matter. A time without an offset is read in `schedule.timezone`, never in the host's zone. */
export const scheduleOf = memo((front: FrontMatter): Schedule => {
  const fields = fieldsOf(front);
  const named = valueIn(fields.timezone);
  const zone = named !== undefined && isZone(named) ? named : undefined;
  return {
    start: moment(fields.start, zone),
    end: moment(fields.end, zone),
    submitted: moment(fields.submitted, zone),
    zone,
  };
});

function moment(field: Field<string>, zone: string | undefined): Moment {
  const text = valueIn(field);
  if (text === undefined) return { field, read: undefined, instant: undefined };
  const read = readTime(text);
  if (read.kind === 'instant') return { field, read, instant: read.instant };
  if (read.kind === 'no-zone' && zone !== undefined) {
    const resolved = resolve(read.wall, zone);
    return { field, read, instant: resolved.kind === 'one' ? resolved.instant : undefined };
  }
  return { field, read, instant: undefined };
}
