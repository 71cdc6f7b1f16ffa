import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Box } from '#shared/contract/stacks.ts';
import { BOX_THICKNESSES_MM, stackThicknessMm, usableThicknessMm } from '#shared/domain/boxing.ts';
import { useCore } from '../../client/use-core.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './boxes-view.module.css';

/** Enough to fill many boxes; what is left comes up the next time. */
const MOST_ITEMS = 500;
const USUAL_MM = 50;

interface Group { readonly key: string; readonly label: string; readonly items: readonly Item[] }

/** A new box from items that are in none. Only one group is offered at a time, so that a box never mixes (DA/T 22-2015). */
export function CreateBoxDialog({ onClose, onCreated }: { readonly onClose: () => void; readonly onCreated: (box: Box) => void }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const format = useFormat();
  const words = useItemWords();
  const { data, error } = useQuery(core.catalogue.listItems.queryOptions({ input: { filter: { state: 'unboxed' }, sort: { by: 'archivalCode', descending: false }, limit: MOST_ITEMS } }));
  const create = useMutation(core.stacks.createBox.mutationOptions());
  const [groupKey, setGroupKey] = useState<string | null>(null);
  const [thicknessMm, setThicknessMm] = useState(USUAL_MM);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupItems(data?.rows ?? [], words.retention), [data, words]);
  const group = groups.find(({ key }) => key === groupKey) ?? groups[0];
  const usableMm = usableThicknessMm(thicknessMm);
  const fitting = useMemo(() => fitCount(group?.items ?? [], usableMm), [group, usableMm]);
  // At first as many as fill the box; what a person takes out or puts in counts from there.
  const [more, setMore] = useState<ReadonlySet<string>>(new Set());
  const chosen = (group?.items ?? []).filter(({ itemId }, index) => (index < fitting ? !left.has(itemId) : more.has(itemId)));
  const neededMm = stackThicknessMm(chosen);
  const tooThick = neededMm > usableMm;
  const forget = (): void => { setLeft(new Set()); setMore(new Set()); };
  const toggle = (itemId: string, index: number): void => {
    const change = (set: ReadonlySet<string>): ReadonlySet<string> => { const next = new Set(set); if (!next.delete(itemId)) next.add(itemId); return next; };
    if (index < fitting) setLeft(change);
    else setMore(change);
  };
  const submit = (): void => {
    create.mutate({ itemIds: chosen.map(({ itemId }) => itemId), thicknessMm }, {
      onSuccess: (box) => { onClose(); onCreated(box); showDone(t('create.created', { box: box.boxNumber, n: box.itemCount })); },
    });
  };
  return (
    <FormDialog title={t('create.title')} width={660} submitLabel={t('create.submit')} busy={create.isPending} error={error ?? create.error} canSubmit={chosen.length > 0 && !tooThick} onSubmit={submit} onClose={onClose}>
      {data !== undefined && groups.length === 0 && <EmptyState title={t('create.nothing')} detail={t('create.nothingDetail')} />}
      {group !== undefined && (
        <>
          <p>{t('create.detail')}</p>
          <Select label={t('create.group')} value={group.key} onChange={(value) => { setGroupKey(value); forget(); }} data={groups.map(({ key, label, items }) => ({ value: key, label: `${label} · ${t('create.groupCount', { n: items.length })}` }))} data-autofocus />
          <div className={classes.fit}>
            <span>{t('create.thickness')}</span>
            <SegmentedControl aria-label={t('create.thickness')} value={String(thicknessMm)} onChange={(value) => { setThicknessMm(Number(value)); forget(); }} data={BOX_THICKNESSES_MM.map((mm) => ({ value: String(mm), label: t('box.mm', { n: mm }) }))} />
            <span className={tooThick ? classes.tooThick : undefined}>{t(tooThick ? 'create.tooThick' : 'create.thicknessHint', { mm: format.number(neededMm, 1), usable: usableMm })}</span>
          </div>
          <ul className={classes.list} aria-label={t('create.choose')}>
            {group.items.map((item, index) => (
              <li key={item.itemId}>
                <Checkbox size="xs" id={`box-${item.itemId}`} checked={index < fitting ? !left.has(item.itemId) : more.has(item.itemId)} onChange={() => { toggle(item.itemId, index); }} aria-label={item.title} />
                <label htmlFor={`box-${item.itemId}`}><span className={classes.number}>{item.itemNumber ?? '–'}</span><span className={classes.itemTitle} title={item.title}>{item.title}</span></label>
                <span className={classes.pages}>{t('create.pages', { n: item.pageCount })}</span>
              </li>
            ))}
          </ul>
          <div className={classes.fit}>
            <span>{t('create.selected', { n: chosen.length })}</span>
            <Button variant="default" size="compact-sm" onClick={forget}>{t('create.selectFit')}</Button>
            <Button variant="default" size="compact-sm" onClick={() => { setLeft(new Set(group.items.slice(0, fitting).map(({ itemId }) => itemId))); setMore(new Set()); }}>{t('create.none')}</Button>
          </div>
        </>
      )}
    </FormDialog>
  );
}

function groupItems(items: readonly Item[], retention: (code: string) => string): readonly Group[] {
  const groups = new Map<string, { label: string; items: Item[] }>();
  for (const item of items) {
    const key = [item.fondsId, item.recordGroup, item.year, item.unitId, item.retention].join(' ');
    const group = groups.get(key) ?? { label: [item.fondsCode, item.recordGroup, item.year, item.unitName, retention(item.retention)].filter(Boolean).join(' · '), items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** How many from the beginning the box takes. */
function fitCount(items: readonly Item[], usableMm: number): number {
  let count = 0;
  while (count < items.length && stackThicknessMm(items.slice(0, count + 1)) <= usableMm) count += 1;
  return count;
}
