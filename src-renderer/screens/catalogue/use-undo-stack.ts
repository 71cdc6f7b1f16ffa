import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';

/** Takes something back; the answer does it again. */
export type TakeBack = () => Promise<TakeBack>;

/** Something that was done here and can be taken back. */
export type DoneDeed = {
  /** 删除 3 件: said when it is done, and again when it is undone. */
  readonly label: string;
} & (
  /** The transactions that it took, in order. */
  | { readonly tokens: readonly number[] }
  | { readonly takeBack: TakeBack }
);

export interface UndoStack {
  /** Remembers a deed; with `toast` it is also said at the top, with a way back. */
  readonly did: (deed: DoneDeed, options?: { readonly toast?: boolean }) => void;
  readonly undoLast: () => void;
}

const KEPT = 100;

/** Transactions are taken back last first; undoing them is itself undone by the numbers that it gave. */
function byTokens(client: MunimentClient, tokens: readonly number[]): TakeBack {
  return async () => {
    const back: number[] = [];
    for (const undoToken of tokens.toReversed()) back.push((await client.catalogue.undoChange({ undoToken })).undoToken);
    return byTokens(client, back);
  };
}

/** What this screen did, latest last. Ctrl+Z takes the last one back and says what it was; what was taken back can be done again. */
export function useUndoStack(): UndoStack {
  const { t } = useTranslation(['catalogue', 'common']);
  const client = useCoreClient();
  const deeds = useRef<DoneDeed[]>([]);

  const undo = useCallback(async (deed: DoneDeed): Promise<void> => {
    // The toast may still offer what the keys have taken back already.
    if (!deeds.current.includes(deed)) return;
    deeds.current = deeds.current.filter((each) => each !== deed);
    try {
      const again = await ('tokens' in deed ? byTokens(client, deed.tokens) : deed.takeBack)();
      showDone(t('undo.done', { deed: deed.label }), {
        label: t('undo.redo'),
        run: () => { void redo(again); },
      });
    } catch (error) {
      showFailed(error);
    }
    async function redo(again: TakeBack): Promise<void> {
      try {
        deeds.current.push({ label: deed.label, takeBack: await again() });
        showDone(t('undo.redone', { deed: deed.label }));
      } catch (error) {
        showFailed(error);
      }
    }
  }, [client, t]);

  return {
    did: useCallback((deed, { toast = false } = {}) => {
      deeds.current = [...deeds.current, deed].slice(-KEPT);
      if (toast) showDone(t('undo.did', { deed: deed.label }), { label: t('common:undo'), run: () => { void undo(deed); } });
    }, [t, undo]),
    undoLast: useCallback(() => {
      const last = deeds.current.at(-1);
      if (last === undefined) showDone(t('undo.nothing'));
      else void undo(last);
    }, [t, undo]),
  };
}
