// The zone that a calendar file means: an IANA name, what Outlook and Exchange call it, or what the file itself says.

import { isZone } from '../time/time.ts';

/** The IANA name for a zone's name in a calendar file; `locations` are those that the file gives for its own names. */
export function zoneNamed(name: string, locations: ReadonlyMap<string, string>): string | undefined {
  const bare = name.trim();
  if (isZone(bare)) return bare;
  const windows = byWindows.get(bare.toLowerCase());
  const location = locations.get(bare);
  // `/freeassociation.sourceforge.net/Europe/Berlin`, as some programs write it.
  const tail = /([A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(bare)?.[1];
  return [windows, location, tail].find(one => one !== undefined && isZone(one));
}

const windows = `
UTC=UTC|Coordinated Universal Time=UTC|GMT Standard Time=Europe/London|Greenwich Standard Time=Atlantic/Reykjavik
W. Europe Standard Time=Europe/Berlin|Central Europe Standard Time=Europe/Budapest|Romance Standard Time=Europe/Paris
Central European Standard Time=Europe/Warsaw|E. Europe Standard Time=Europe/Chisinau|FLE Standard Time=Europe/Kiev
GTB Standard Time=Europe/Bucharest|Turkey Standard Time=Europe/Istanbul|Russian Standard Time=Europe/Moscow
Israel Standard Time=Asia/Jerusalem|Egypt Standard Time=Africa/Cairo|South Africa Standard Time=Africa/Johannesburg
W. Central Africa Standard Time=Africa/Lagos|E. Africa Standard Time=Africa/Nairobi|Morocco Standard Time=Africa/Casablanca
Arab Standard Time=Asia/Riyadh|Arabian Standard Time=Asia/Dubai|Iran Standard Time=Asia/Tehran
Pakistan Standard Time=Asia/Karachi|India Standard Time=Asia/Kolkata|Sri Lanka Standard Time=Asia/Colombo
Nepal Standard Time=Asia/Kathmandu|Bangladesh Standard Time=Asia/Dhaka|SE Asia Standard Time=Asia/Bangkok
China Standard Time=Asia/Shanghai|Singapore Standard Time=Asia/Singapore|Taipei Standard Time=Asia/Taipei
W. Australia Standard Time=Australia/Perth|Tokyo Standard Time=Asia/Tokyo|Korea Standard Time=Asia/Seoul
Cen. Australia Standard Time=Australia/Adelaide|AUS Central Standard Time=Australia/Darwin
E. Australia Standard Time=Australia/Brisbane|AUS Eastern Standard Time=Australia/Sydney
Tasmania Standard Time=Australia/Hobart|New Zealand Standard Time=Pacific/Auckland
Hawaiian Standard Time=Pacific/Honolulu|Alaskan Standard Time=America/Anchorage
Pacific Standard Time=America/Los_Angeles|US Mountain Standard Time=America/Phoenix
Mountain Standard Time=America/Denver|Central Standard Time=America/Chicago
Central Standard Time (Mexico)=America/Mexico_City|Canada Central Standard Time=America/Regina
Eastern Standard Time=America/New_York|SA Pacific Standard Time=America/Bogota|Atlantic Standard Time=America/Halifax
Newfoundland Standard Time=America/St_Johns|Pacific SA Standard Time=America/Santiago
E. South America Standard Time=America/Sao_Paulo|Argentina Standard Time=America/Argentina/Buenos_Aires`;

const byWindows: ReadonlyMap<string, string> = new Map(
  windows
    .trim()
    .split(/[|\n]/)
    .map(pair => {
      const [name = '', zone = ''] = pair.split('=');
      return [name.toLowerCase(), zone] as const;
    }),
);
