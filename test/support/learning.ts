// Logistic regression by stochastic gradient descent: small, and without chance, so that a test can learn it anew and compare.

import { buckets, features } from '../../server/src/core/learned/features.ts';
import { levels, type Weights } from '../../server/src/core/learned/likeness.ts';
import { memo } from '../../server/src/core/memo.ts';

/** A text with what is asked of it, and whether a careful colleague would say something. */
export interface Example {
  readonly kind: string;
  readonly family: string;
  readonly text: string;
  readonly faulty: boolean;
  /** What is held out together: a document, or the line itself. */
  readonly group: string;
}

const rounds = 20;
const rate = 0.15;
const decay = 2e-4;
/** What stands in fewer examples says nothing of others. */
const fewest = 8;

/** An example's features: it is learned from several times, while others are held out. */
const featuresOf = memo(({ kind, family, text }: Example) => Uint32Array.from(features(kind, family, text)));

/**
 * So many weights (a power of two) that tell faulty examples from good ones, as whole numbers of steps up to `reach`, and what is added to
 * every sum.
 */
export function learn(examples: readonly Example[], reach: number, size = buckets): Weights {
  // A weight and, beside it, how far it was moved: they are needed together, and memory is what takes the time.
  const state = new Float64Array(2 * size);
  for (let i = 1; i < state.length; i += 2) state[i] = 1e-3;
  let bias = 0;
  const read = examples.map(one => ({ found: featuresOf(one).map(i => i & (size - 1)), faulty: one.faulty }));
  const times = new Uint16Array(size);
  for (const { found } of read) for (const i of found) times[i] = Math.min(0xffff, (times[i] as number) + 1);
  const all = read.map(({ found, faulty }) => ({
    found: found.filter(i => (times[i] as number) >= fewest).map(i => 2 * i),
    faulty,
    length: found.length,
  }));
  let seed = 1;
  for (let round = 0; round < rounds; round++) {
    for (let i = all.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [all[i], all[j]] = [all[j] as never, all[i] as never];
    }
    for (const { found, faulty, length } of all) {
      const scale = 1 / Math.sqrt(length);
      let sum = bias;
      for (let n = 0; n < found.length; n++) sum += (state[found[n] as number] as number) * scale;
      const wrong = 1 / (1 + Math.exp(-sum)) - Number(faulty);
      bias -= rate * 0.05 * wrong;
      for (let n = 0; n < found.length; n++) {
        const i = found[n] as number;
        const slope = wrong * scale + decay * (state[i] as number);
        const seen = (state[i + 1] as number) + slope * slope;
        state[i + 1] = seen;
        state[i] = (state[i] as number) - (rate * slope) / Math.sqrt(seen);
      }
    }
  }
  const whole = new Int8Array(size);
  for (let i = 0; i < size; i++)
    whole[i] = Math.max(-levels, Math.min(levels, Math.round(((state[2 * i] as number) * levels) / reach)));
  return { weights: whole, reach, bias: Math.round(bias * 1000) / 1000 };
}
