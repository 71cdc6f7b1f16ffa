import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import type { ItemFilter } from './item-filters.ts';
import type { ItemSort } from './use-item-list.ts';

export interface NextOpen {
  /** So many records were looked at by now; null: nobody is looking. */
  readonly looked: number | null;
  readonly go: () => void;
  readonly stop: () => void;
}

interface NextOpenOptions { readonly filter: ItemFilter; readonly sort: ItemSort; readonly openId: Item['itemId'] | null; /** False: it could not be saved, and the screen says why. */ readonly save: () => Promise<boolean>; readonly show: (item: Item) => void }

/** From the open record down the list to the next one on whose pages something waits for a decision. */
export function useNextOpen({ filter, sort, openId, save, show }: NextOpenOptions): NextOpen {
  const { t } = useTranslation('candidates');
  const client = useCoreClient();
  const [looked, setLooked] = useState<number | null>(null);
  const run = useRef(0);
  const look = async (): Promise<void> => {
    const mine = ++run.current;
    let [cursor, count]: [string | null, number] = [null, 0];
    setLooked(0);
    try {
      do {
        const answer: Awaited<ReturnType<typeof client.candidates.findOpen>> = await client.candidates.findOpen({ filter, sort, afterItemId: openId, cursor });
        if (run.current !== mine) return;
        count += answer.looked;
        setLooked(count);
        if (answer.item !== null) { setLooked(null); show(answer.item); return; }
        ({ cursor } = answer);
      } while (cursor !== null);
      setLooked(null);
      showDone(t('bar.noNext'));
    } catch (error) {
      if (run.current !== mine) return;
      setLooked(null);
      showFailed(error as Error);
    }
  };
  return { looked, go: () => { if (looked === null) void save().then((saved) => { if (saved) void look(); }); }, stop: () => { run.current += 1; setLooked(null); } };
}
