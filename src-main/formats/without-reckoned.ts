/** Of a volume that we wrote ourselves, dates and pages were reckoned from what lies in it, and are again. */
const RECKONED = ['date', 'pageCount'] as const;

/** What a unit says, without what the room reckons itself. `ours`: what our own writer said that it is. */
export function withoutReckoned(fields: ReadonlyMap<string, string>, ours: string): Map<string, string> {
  const said = new Map(fields);
  if (ours === 'volume' || ours === 'project') for (const field of RECKONED) said.delete(field);
  return said;
}
