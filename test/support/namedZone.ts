// A zone as the tables of tests name it.

import type { Zone } from '../../server/src/core/time/zones.ts';

export function named(zone: Zone): string {
  switch (zone.kind) {
    case 'offset':
      return String(zone.minutes);
    case 'iana':
      return zone.name;
    case 'letters':
      return zone.letters;
    case 'words':
      return zone.zone;
  }
}
