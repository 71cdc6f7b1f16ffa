import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { byBox, moveThrough } from './box-moves.ts';
import { short } from './use-record.ts';
import type { UndoStack } from './use-undo-stack.ts';

export type AskedDeed = 'delete' | 'restore' | 'box' | 'change' | 'aliases' | 'references' | 'archiveNumbers' | 'batch';

export type RefusedItem = Awaited<ReturnType<MunimentClient['catalogue']['assignCodes']>>['refused'][number];

/** What can be done to records chosen in the list or open in the form. */
export interface ItemActions {
  readonly asked: { readonly deed: AskedDeed; readonly items: readonly Item[] } | null;
  readonly ask: (deed: AskedDeed, items: readonly Item[]) => void;
  readonly stopAsking: () => void;
  readonly assignCodes: (items: readonly Item[]) => void;
  /** What could not be numbered, to be shown; with the records that were asked for. */
  readonly refused: { readonly refused: readonly RefusedItem[]; readonly items: readonly Item[] } | null;
  readonly forgetRefused: () => void;
  /** Takes records out of their boxes. */
  readonly unbox: (items: readonly Item[]) => void;
  readonly copyAsNew: (item: Item) => void;
  /** Runs when something was done, with the name of the deed and the transactions that it took. */
  readonly did: UndoStack['did'];
}

export function useItemActions(undo: UndoStack, copyAsNew: (item: Item) => void): ItemActions {
  const { t } = useTranslation('catalogue');
  const core = useCore();
  const client = useCoreClient();
  const [asked, setAsked] = useState<ItemActions['asked']>(null);
  const [refused, setRefused] = useState<ItemActions['refused']>(null);
  const assign = useMutation(core.catalogue.assignCodes.mutationOptions({ onError: showFailed }));
  return {
    asked, refused, copyAsNew, did: undo.did,
    ask: (deed, items) => {
      if (items.length === 0) return;
      if (deed === 'box' && items.every(({ boxId }) => boxId !== null)) { showDone(t('box.allBoxed')); return; }
      setAsked({ deed, items });
    },
    unbox: (items) => {
      const moves = byBox(items);
      const n = moves.reduce((sum, { itemIds }) => sum + itemIds.length, 0);
      moveThrough(client, moves, 'out').then((takeBack) => { undo.did({ label: t('deed.unbox', { n }), takeBack }, { toast: true }); }).catch(showFailed);
    },
    stopAsking: () => { setAsked(null); },
    forgetRefused: () => { setRefused(null); },
    assignCodes: (items) => {
      const open = items.filter((item) => item.archivalCode === null && item.deletedAt === null);
      if (open.length === 0) { showDone(t('actions.allNumbered')); return; }
      assign.mutate({ itemIds: inOrderOfEntry(open).map(({ itemId }) => itemId) }, {
        onSuccess: ({ assigned, refused: left, undoToken }) => {
          if (undoToken !== null) undo.did({ label: assigned.length === 1 ? t('deed.numberOne', { code: assigned[0]?.archivalCode ?? '' }) : t('deed.number', { n: assigned.length }), tokens: [undoToken] }, { toast: true });
          if (left.length > 0) setRefused({ refused: left, items: open });
        },
      });
    },
  };
}

/** Numbers follow the order in which the papers were entered, whatever the list is sorted by. */
function inOrderOfEntry(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.itemId.localeCompare(b.itemId));
}

/** How a record is named in a list of a question. */
export function itemName(item: Item): string {
  return item.archivalCode === null ? short(item.title) : `${item.archivalCode}  ${short(item.title)}`;
}
