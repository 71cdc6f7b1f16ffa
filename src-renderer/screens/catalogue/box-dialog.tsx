import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { BOX_THICKNESSES_MM, boxSpine, planBoxes, stackThicknessMm } from '#shared/domain/boxing.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './catalogue.module.css';

/** The papers of a box lie in the order of their numbers. */
function inOrder(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.archivalCode ?? '').localeCompare(b.archivalCode ?? '') || a.createdAt.localeCompare(b.createdAt));
}

/** Boxes for the chosen records: as many as year, unit, retention and thickness ask for (DA/T 22-2015). */
export function BoxDialog({ items, onClose }: { readonly items: readonly Item[]; readonly onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const words = useItemWords();
  const format = useFormat();
  const client = useCoreClient();
  const goTo = useGoTo();
  const [thickness, setThickness] = useState(50);
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const free = items.filter((item) => item.boxId === null && item.deletedAt === null);
  const planned = planBoxes(inOrder(free), thickness);
  const tooThick = planned.filter(({ overfull }) => overfull).length;

  const submit = async (): Promise<void> => {
    setError(null);
    const made: { readonly boxNumber: string; readonly barcode: string }[] = [];
    let boxId = '';
    try {
      for (const plan of planned) {
        setDone(made.length);
        const box = await client.stacks.createBox({ itemIds: plan.items.map(({ itemId }) => itemId), thicknessMm: plan.thicknessMm });
        made.push(box);
        boxId = box.boxId;
      }
      onClose();
      showDone(made.length === 1 ? t('box.madeOne', { box: made[0]?.boxNumber ?? '', barcode: made[0]?.barcode ?? '' }) : t('box.made', { n: made.length }), { label: t('box.putAway'), run: () => { goTo('stacks', null, { view: 'putAway', box: boxId }); } });
    } catch (reason) {
      setError(reason);
    } finally {
      setDone(null);
    }
  };
  return (
    <FormDialog title={t('box.title', { n: free.length })} width={640} submitLabel={t('box.submit', { n: planned.length })} canSubmit={free.length > 0 && tooThick === 0} busy={done !== null} error={error} onSubmit={() => { void submit(); }} onClose={onClose}>
      <div className={classes.boxChoice}>
        <span>{t('box.thickness')}</span>
        <SegmentedControl value={String(thickness)} onChange={(value) => { setThickness(Number(value)); }} data={BOX_THICKNESSES_MM.map((mm) => ({ value: String(mm), label: `${mm} mm` }))} />
      </div>
      {free.length < items.length && <p className={classes.boxNote}>{t('box.already', { n: items.length - free.length })}</p>}
      {tooThick > 0 && <p className={classes.boxProblem}><span aria-hidden="true">■</span> {t('box.tooThick', { mm: thickness })}</p>}
      <ul className={classes.boxes}>
        {planned.map((plan) => {
          const [first] = plan.items;
          const spine = boxSpine(plan.items);
          return first !== undefined && (
            <li key={first.itemId}>
              <span><CodeText>{`${first.fondsCode} ${first.recordGroup} ${first.year}`}</CodeText> {first.unitName ?? ''} {words.retention(first.retention)}</span>
              <span className={classes.boxFacts}>{t('box.facts', { items: spine.itemCount, pages: format.number(spine.pageCount), stack: format.number(stackThicknessMm(plan.items), 1), mm: plan.thicknessMm })}</span>
            </li>
          );
        })}
      </ul>
      <p className={classes.boxNote}>{t('box.rule')}</p>
    </FormDialog>
  );
}
