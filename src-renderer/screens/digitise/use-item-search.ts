import { useEffect, useState } from 'react';
import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCoreClient } from '../../client/use-core.ts';

export interface ItemSearch {
  /** What was found for exactly these words; null while nobody looked. */
  readonly found: { readonly query: string; readonly items: readonly Item[] } | null;
  readonly error: unknown;
  /** Looks at once, as a barcode gun needs it. */
  readonly lookUp: (query: string) => Promise<readonly Item[]>;
}

const PAUSE_MS = 200;
const SHOWN = 12;

/** Items by 档号 (also its beginning), barcode or words. */
export function useItemSearch(query: string): ItemSearch {
  const client = useCoreClient();
  const [found, setFound] = useState<ItemSearch['found']>(null);
  const [error, setError] = useState<unknown>(null);
  const words = query.trim();

  useEffect(() => {
    if (words === '') { setFound(null); setError(null); return undefined; }
    let left = false;
    const timer = setTimeout(() => {
      findItems(client, words).then(
        (items) => { if (!left) { setFound({ query: words, items }); setError(null); } },
        (reason: unknown) => { if (!left) setError(reason); },
      );
    }, PAUSE_MS);
    return () => { left = true; clearTimeout(timer); };
  }, [client, words]);

  return {
    found, error,
    lookUp: async (asked) => {
      try {
        const items = await findItems(client, asked);
        setFound({ query: asked, items });
        setError(null);
        return items;
      } catch (reason) {
        setError(reason);
        return [];
      }
    },
  };
}

/** By the beginning of the code first: a barcode is one, and needs no search by words. */
async function findItems(client: MunimentClient, query: string): Promise<readonly Item[]> {
  const { rows } = await client.catalogue.listItems({ filter: { archivalCodePrefix: query }, sort: { by: 'archivalCode', descending: false }, limit: SHOWN });
  return rows.length > 0 ? rows : (await client.search.searchAll({ query, limit: SHOWN })).hits.map(({ item }) => item);
}

/** The one that is meant without doubt: its code is what was typed, or nothing else was found. */
export function onlyMeant(items: readonly Item[], query: string): Item | null {
  const words = query.trim().toLowerCase();
  return items.find(({ archivalCode }) => archivalCode?.toLowerCase() === words) ?? (items.length === 1 ? (items[0] ?? null) : null);
}
