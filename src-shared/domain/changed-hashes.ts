/** What became of a file between two looks at it. */
export interface HashChange {
  readonly name: string;
  readonly change: 'changed' | 'missing' | 'added';
}

/** What is not as it was, by name: first what is there before, in its order, then what came. */
export function changedHashes(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): HashChange[] {
  const found: HashChange[] = [];
  for (const [name, sha256] of before) {
    const found256 = now.get(name);
    if (found256 === undefined) found.push({ name, change: 'missing' });
    else if (found256 !== sha256) found.push({ name, change: 'changed' });
  }
  for (const name of now.keys()) if (!before.has(name)) found.push({ name, change: 'added' });
  return found;
}
