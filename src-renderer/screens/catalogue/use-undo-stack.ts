import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';

/** Something that was done here and can be taken back: its name, and the transactions that it took, in order. */
export interface DoneDeed {
  /** 删除 3 件: said when it is done, and again when it is undone. */
  readonly label: string;
  readonly tokens: readonly number[];
}

export interface UndoStack {
  /** Remembers a deed; with `toast` it is also said in the corner, with a way back. */
  readonly did: (deed: DoneDeed, options?: { readonly toast?: boolean }) => void;
  readonly undoLast: () => void;
}

const KEPT = 100;

/** What this screen did, latest last. Ctrl+Z takes the last one back and says what it was; what was taken back can be done again. */
export function useUndoStack(): UndoStack {
  const { t } = useTranslation(['catalogue', 'common']);
  const client = useCoreClient();
  const deeds = useRef<DoneDeed[]>([]);

  const undo = useCallback(async (deed: DoneDeed): Promise<void> => {
    // The corner may still offer what the keys have taken back already.
    if (!deeds.current.includes(deed)) return;
    deeds.current = deeds.current.filter((each) => each !== deed);
    const back: number[] = [];
    try {
      for (const undoToken of deed.tokens.toReversed()) back.push((await client.catalogue.undoChange({ undoToken })).undoToken);
      const again = { label: deed.label, tokens: back };
      showDone(t('undo.done', { deed: deed.label }), {
        label: t('undo.redo'),
        run: () => { void redo(again); },
      });
    } catch (error) {
      showFailed(error);
    }
    async function redo(undone: DoneDeed): Promise<void> {
      const tokens: number[] = [];
      try {
        for (const undoToken of undone.tokens.toReversed()) tokens.push((await client.catalogue.undoChange({ undoToken })).undoToken);
        deeds.current.push({ label: deed.label, tokens });
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
