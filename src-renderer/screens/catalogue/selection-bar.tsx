import { Button, CloseButton, OverflowList } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { PrintFormDialog } from '../../app/forms/print-form-dialog.tsx';
import { PrintLabelsDialog } from '../../app/labels/print-labels-dialog.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCan } from '../../client/use-session.ts';
import { useFormat } from '../../components/format.ts';
import { OverflowMenu } from '../../components/overflow-menu.tsx';
import type { ItemActions } from './use-item-actions.ts';
import classes from './catalogue.module.css';

interface SelectionBarProps {
  readonly items: readonly Item[];
  readonly actions: ItemActions;
  /** Undefined for who fetches nothing. */
  readonly onPick: (() => void) | undefined;
  readonly onClear: () => void;
}

interface SelectionDeed {
  readonly id: string;
  readonly label: string;
  readonly may: boolean;
  readonly title?: string;
  readonly run: () => void;
}

const FORMS_FOR_ITEMS = ['items', 'boxes', 'volumes', 'labels'] as const;

/** In the place of the states while several records are chosen: what can be done to them, the commonest first; what finds no room stands in the menu at the end. */
export function SelectionBar({ items, actions, onPick, onClear }: SelectionBarProps) {
  const { t } = useTranslation(['catalogue', 'stacks', 'volumes', 'description', 'subjects', 'forms', 'labels', 'line']);
  const goTo = useGoTo();
  const format = useFormat();
  const can = useCan();
  const [printing, print] = useState<'forms' | 'labels' | null>(null);
  const itemIds = items.map(({ itemId }) => itemId);
  const subject = { kind: 'items', itemIds } as const;
  const deleted = items.some(({ deletedAt }) => deletedAt !== null);
  const mayEdit = !deleted && can('catalogue.edit');
  const mayBox = !deleted && can('stacks.edit');
  const asking = (label: string): string => `${label}…`;
  const deeds: readonly SelectionDeed[] = [
    { id: 'restore', label: asking(t('actions.restore')), may: deleted && can('catalogue.delete'), run: () => { actions.ask('restore', items); } },
    { id: 'assign', label: t('actions.assign'), may: mayEdit, run: () => { actions.assignCodes(items); } },
    { id: 'file', label: asking(t('volumes:fileSelected')), may: mayEdit, run: () => { goTo('volumes', null, { file: itemIds.join(',') }); } },
    { id: 'box', label: asking(t('actions.box')), may: mayBox && items.some(({ boxId }) => boxId === null), run: () => { actions.ask('box', items); } },
    { id: 'unbox', label: t('actions.unbox'), may: mayBox && items.some(({ boxId }) => boxId !== null), run: () => { actions.unbox(items); } },
    { id: 'change', label: asking(t('actions.change')), may: mayEdit, run: () => { actions.ask('change', items); } },
    { id: 'pick', label: t('stacks:picks.add'), title: `${t('stacks:picks.add')}  L`, may: !deleted && onPick !== undefined, run: () => { onPick?.(); } },
    { id: 'forms', label: asking(t('forms:print')), may: !deleted && can('forms.print'), run: () => { print('forms'); } },
    { id: 'labels', label: t('labels:print'), may: !deleted && can('labels.print'), run: () => { print('labels'); } },
    { id: 'delete', label: asking(t('actions.delete')), may: !deleted && can('catalogue.delete'), run: () => { actions.ask('delete', items); } },
    { id: 'line', label: asking(t('line:create.button')), may: !deleted && can('line.work'), run: () => { goTo('line', null, { items: itemIds.join(',') }); } },
    { id: 'link', label: asking(t('subjects:link')), may: mayEdit, run: () => { goTo('subjects', null, { link: itemIds.join(',') }); } },
    { id: 'batch', label: asking(t('description:batch.button')), may: mayEdit, run: () => { actions.ask('batch', items); } },
    { id: 'archiveNumbers', label: asking(t('actions.archiveNumbers')), may: mayEdit, run: () => { actions.ask('archiveNumbers', items); } },
  ];
  const close = (): void => { print(null); };
  return (
    <div className={classes.bar} data-selection role="toolbar" aria-label={t('selection.label')}>
      <CloseButton size="sm" onClick={onClear} aria-label={t('selection.clear')} title={`${t('selection.clear')}  Esc`} />
      <span className={classes.selectionCount}>{t('selection.count', { n: format.number(items.length) })}</span>
      <OverflowList
        className={classes.deeds} gap="var(--space-2)" data={deeds.filter(({ may }) => may)} getItemKey={({ id, label }) => `${id} ${label}`}
        renderItem={({ id, label, title, run }) => <Button key={id} variant="default" size="compact-sm" title={title} onClick={run}>{label}</Button>}
        renderOverflow={(rest) => <OverflowMenu label={t('selection.more')} entries={rest.map(({ id, label, run }) => ({ key: id, label, run }))} />}
      />
      {printing === 'forms' && <PrintFormDialog subject={subject} takes={FORMS_FOR_ITEMS} onClose={close} />}
      {printing === 'labels' && <PrintLabelsDialog subject={subject} onClose={close} />}
    </div>
  );
}
