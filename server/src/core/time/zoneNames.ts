// Which IANA zone somebody meant by another name for it.

import { nearest } from '../text/similar.ts';
import { readTime } from './time.ts';
import { zones } from './zones.ts';

/** The zones that a name may mean: none, one, or all readings of letters such as CST. */
export function zonesMeant(name: string): readonly string[] {
  const read = readTime(`2026-01-15T12:00 ${name}`);
  if (read.kind === 'instant' && read.zone !== null) return [read.zone];
  if (read.kind === 'ambiguous-zone') return read.meanings.map(meaning => meaning.zone);
  const city = name.trim().replace(/\s+/g, '_').toLowerCase();
  const sameCity = zones().filter(zone => zone.toLowerCase().split('/').at(-1) === city);
  if (sameCity.length > 0) return sameCity;
  const near = nearest(name, zones());
  return near === undefined ? [] : [near];
}
