import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MunimentError } from '#shared/errors.ts';
import type { Page } from '#shared/contract/digitisation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { movedTo, sameIds, turnedBy, type DeskItem, type PageId } from './desk-pages.ts';

export interface PageDeeds {
  /** The pages in the order that is shown: one that was just asked for is seen at once. */
  readonly ordered: readonly Page[];
  readonly rotate: (page: Page, quarters: 1 | -1) => void;
  readonly move: (page: Page, to: number) => void;
  readonly replaceByFile: (page: Page, file: File) => void;
  /** Rejects when nothing more could be deleted; what was deleted before is offered for undoing. */
  readonly remove: (pages: readonly Page[], reason: string) => Promise<void>;
}

/** What one does with pages that are there. Ctrl+Z takes the last deletion or move back. */
export function usePageDeeds(item: DeskItem, pages: readonly Page[]): PageDeeds {
  const { t } = useTranslation(['digitise', 'common']);
  const client = useCoreClient();
  const [wanted, setWanted] = useState<{ readonly order: readonly PageId[]; readonly over: readonly Page[] } | null>(null);
  const newest = useRef(new Map<PageId, Page>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const lastUndo = useRef<(() => void) | null>(null);

  /** One after another: two quick turns are half a turn, not a conflict. */
  const inTurn = (deed: () => Promise<void>): void => { queue.current = queue.current.then(deed).catch(showFailed); };
  const latest = (page: Page): Page => {
    const known = newest.current.get(page.pageId);
    return known !== undefined && known.version > page.version ? known : page;
  };
  /** Reading a page in the background makes it newer too; only another picture or another turn is a reason to ask the person. */
  const onLatest = async (page: Page, deed: (now: Page) => Promise<Page | undefined>): Promise<void> => {
    const done = (after: Page | undefined): void => { if (after !== undefined) newest.current.set(after.pageId, after); };
    const now = latest(page);
    try {
      done(await deed(now));
    } catch (error) {
      if (!(error instanceof MunimentError) || error.code !== 'DIGITISATION_CHANGED_MEANWHILE') throw error;
      const all = await (page.itemId === null ? client.digitisation.listInbox({}) : client.digitisation.listPages({ itemId: page.itemId }));
      const fresh = all.find(({ pageId }) => pageId === page.pageId);
      if (fresh === undefined || fresh.sha256 !== now.sha256 || fresh.rotation !== now.rotation) throw error;
      done(await deed(fresh));
    }
  };
  const offerUndo = (message: string, undo: () => void): void => {
    const once = (): void => { lastUndo.current = null; undo(); };
    lastUndo.current = once;
    showDone(message, { label: t('common:undo'), run: once });
  };
  useShortcut({ keys: 'mod+z', label: t('common:undo') }, () => { lastUndo.current?.(); });

  // The order that was asked for holds until the core has answered with another list.
  const isAhead = wanted !== null && wanted.over === pages && sameIds(wanted.order, pages);
  const ordered = isAhead ? wanted.order.flatMap((id) => pages.find(({ pageId }) => pageId === id) ?? []) : pages;

  const putInOrder = (order: readonly PageId[], done: () => void): void => {
    if (item === null) return;
    const { itemId } = item;
    setWanted({ order, over: pages });
    inTurn(async () => {
      try {
        await client.digitisation.reorderPages({ itemId, pageIds: [...order] });
        done();
      } catch (error) {
        setWanted(null);
        throw error;
      }
    });
  };
  const restore = (pageIds: readonly PageId[]): void => {
    inTurn(async () => {
      for (const pageId of pageIds) await client.digitisation.restorePage({ pageId, reason: t('remove.restoreReason') });
      showDone(t('remove.restored', { n: pageIds.length }));
    });
  };

  return {
    ordered,
    rotate: (page, quarters) => {
      inTurn(() => onLatest(page, ({ pageId, version, rotation }) => client.digitisation.rotatePage({ pageId, version, rotation: turnedBy(rotation, quarters) })));
    },
    move: (page, to) => {
      const before = ordered.map(({ pageId }) => pageId);
      const from = before.indexOf(page.pageId);
      const after = movedTo(before, from, to);
      if (after === before || from === to) return;
      putInOrder(after, () => { offerUndo(t('strip.moved', { from: from + 1, to: to + 1 }), () => { putInOrder(before, () => { showDone(t('strip.reordered')); }); }); });
    },
    replaceByFile: (page, file) => {
      inTurn(async () => {
        await onLatest(page, ({ pageId, version }) => client.digitisation.replacePage({ pageId, version, file, reason: '' }));
        showDone(t('files.replaceDone', { n: page.position }));
      });
    },
    remove: async (gone, reason) => {
      const removed: PageId[] = [];
      try {
        for (const page of gone) {
          await onLatest(page, async ({ pageId, version }) => { await client.digitisation.deletePage({ pageId, version, reason }); return undefined; });
          removed.push(page.pageId);
        }
      } finally {
        const [only] = gone;
        if (removed.length > 0) offerUndo(gone.length === 1 && only !== undefined ? t('remove.done', { n: only.position }) : t('remove.doneMany', { n: removed.length }), () => { restore(removed); });
      }
    },
  };
}
