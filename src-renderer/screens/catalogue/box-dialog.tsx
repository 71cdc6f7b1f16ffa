import { Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Box } from '#shared/contract/stacks.ts';
import { BOX_THICKNESSES_MM, boxSpine, planBoxes, stackThicknessMm } from '#shared/domain/boxing.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { moveThrough, withStandingBoxes, type BoxMove } from './box-moves.ts';
import type { UndoStack } from './use-undo-stack.ts';
import classes from './catalogue.module.css';

/** Boxes that wait to be put away; a room with more has other troubles. */
const MOST_OPEN = 200;

/** The papers of a box lie in the order of their numbers. */
function inOrder(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.archivalCode ?? '').localeCompare(b.archivalCode ?? '') || a.createdAt.localeCompare(b.createdAt));
}

/** Boxes for the chosen records: as many as year, unit, retention and thickness ask for (DA/T 22-2015). */
export function BoxDialog({ items, did, onClose }: { readonly items: readonly Item[]; readonly did: UndoStack['did']; readonly onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const words = useItemWords();
  const format = useFormat();
  const core = useCore();
  const client = useCoreClient();
  const goTo = useGoTo();
  const [thickness, setThickness] = useState(50);
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  // What lies in a volume belongs to the year of the volume.
  const free = items.filter((item) => item.boxId === null && item.deletedAt === null).map((item) => ({ ...item, year: item.volumeYear ?? item.year }));
  const planned = planBoxes(inOrder(free), thickness);
  const open = useQuery(core.stacks.listBoxes.queryOptions({ input: { state: 'open', limit: MOST_OPEN } })).data?.rows ?? [];
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const choices = withStandingBoxes(planned, open);
  const usesStanding = choices.some(({ standing }) => standing !== null && !apart.has(standing.boxId));
  const tooThick = planned.filter(({ overfull }) => overfull).length;

  const submit = async (): Promise<void> => {
    setError(null);
    const made: Box[] = [];
    const moves: BoxMove[] = [];
    try {
      for (const { plan, standing } of choices) {
        setDone(made.length);
        const itemIds = plan.items.map(({ itemId }) => itemId);
        const into = standing !== null && !apart.has(standing.boxId) ? standing : null;
        const box = into === null ? await client.stacks.createBox({ itemIds, thicknessMm: plan.thicknessMm }) : (await moveThrough(client, [{ boxId: into.boxId, itemIds }], 'in'), into);
        made.push(box);
        moves.push({ boxId: box.boxId, itemIds });
      }
      onClose();
      did({ label: t('deed.box', { n: free.length }), takeBack: () => moveThrough(client, moves, 'out') });
      const boxId = made.at(-1)?.boxId ?? '';
      showDone(made.length === 1 ? t('box.madeOne', { box: made[0]?.boxNumber ?? '', barcode: made[0]?.barcode ?? '' }) : t('box.made', { n: made.length }), { label: t('box.putAway'), run: () => { goTo('stacks', null, { view: 'putAway', box: boxId }); } });
    } catch (reason) {
      setError(reason);
    } finally {
      setDone(null);
    }
  };
  return (
    <FormDialog title={t('box.title', { n: free.length })} width={640} submitLabel={usesStanding ? t('actions.box') : t('box.submit', { n: planned.length })} focusSubmit canSubmit={free.length > 0 && tooThick === 0} busy={done !== null} error={error} onSubmit={() => { void submit(); }} onClose={onClose}>
      <div className={classes.boxChoice}>
        <span>{t('box.thickness')}</span>
        <SegmentedControl value={String(thickness)} onChange={(value) => { setThickness(Number(value)); }} data={BOX_THICKNESSES_MM.map((mm) => ({ value: String(mm), label: `${mm} mm` }))} />
      </div>
      {free.length < items.length && <p className={classes.boxNote}>{t('box.already', { n: items.length - free.length })}</p>}
      {tooThick > 0 && <p className={classes.boxProblem}><span aria-hidden="true">■</span> {t('box.tooThick', { mm: thickness })}</p>}
      <ul className={classes.boxes}>
        {choices.map(({ plan, standing }) => {
          const [first] = plan.items;
          const spine = boxSpine(plan.items);
          return first !== undefined && (
            <li key={first.itemId}>
              <span><CodeText>{`${first.fondsCode} ${first.recordGroup} ${first.year}`}</CodeText> {first.unitName ?? ''} {words.retention(first.retention)}</span>
              <span className={classes.boxFacts}>{t('box.facts', { items: spine.itemCount, pages: format.number(spine.pageCount), stack: format.number(stackThicknessMm(plan.items), 1), mm: plan.thicknessMm })}</span>
              {standing !== null && (
                <Checkbox
                  className={classes.boxStanding} label={t('box.standing', { box: standing.boxNumber, barcode: standing.barcode, n: standing.itemCount })} checked={!apart.has(standing.boxId)}
                  onChange={(event) => { const next = new Set(apart); if (event.currentTarget.checked) next.delete(standing.boxId); else next.add(standing.boxId); setApart(next); }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className={classes.boxNote}>{t('box.rule')}</p>
    </FormDialog>
  );
}
