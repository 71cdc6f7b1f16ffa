import { useEffect, useState } from 'react';

/** `办公室` → `bgs bangongshi`; empty until the tables are there. */
export type Initials = (text: string) => string;

const known = new Map<string, string>();
const NONE: Initials = () => '';
let loaded: Initials | null = null;
let loading: Promise<Initials> | null = null;

/** The pinyin of a word for type-ahead: clerks type `tz` and mean 通知. The tables are fetched when a field first asks. */
export function useInitials(): Initials {
  const [initials, setInitials] = useState<Initials>(() => loaded ?? NONE);
  useEffect(() => {
    if (loaded !== null) return undefined;
    let gone = false;
    loading ??= load();
    loading.then((ready) => { if (!gone) setInitials(() => ready); }, () => { loading = null; });
    return () => { gone = true; };
  }, []);
  return initials;
}

async function load(): Promise<Initials> {
  const { pinyin } = await import('pinyin-pro');
  loaded = (text) => {
    let found = known.get(text);
    if (found === undefined) {
      const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });
      found = `${syllables.map((syllable) => syllable.charAt(0)).join('')} ${syllables.join('')}`;
      known.set(text, found);
    }
    return found;
  };
  return loaded;
}
