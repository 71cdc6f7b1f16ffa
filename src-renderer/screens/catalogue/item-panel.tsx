import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreClient } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { IsadView } from '../../app/isad/isad-view.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemHead } from './item-head.tsx';
import { ItemHistory } from './item-history.tsx';
import type { ItemActions } from './use-item-actions.ts';
import { isCode, type RecordForm } from './use-record.ts';
import { useRecordProblems } from './use-record-problems.ts';
import classes from './item-panel.module.css';

interface ItemPanelProps {
  readonly record: RecordForm;
  readonly actions: ItemActions;
  /** Undefined for who fetches nothing. */
  readonly onPick: (() => void) | undefined;
  readonly onSave: () => void;
  readonly onSaveAndNext: () => void;
  readonly onEscape: () => void;
}

/** The right edge of the screen: the record that the list stands on, or the one that is being begun. */
export function ItemPanel({ record, actions, onPick, onSave, onSaveAndNext, onEscape }: ItemPanelProps) {
  const { t } = useTranslation(['catalogue', 'common', 'description']);
  const can = useCan();
  const problems = useRecordProblems(record);
  const [tab, setTab] = useState<'form' | 'history' | 'isad'>('form');
  const { opened } = record;
  if (opened.kind === 'none') return <EmptyState title={t('panel.nothingTitle')} detail={t('panel.nothingDetail')} />;
  const isNew = opened.kind === 'new';
  const readOnly = !can('catalogue.edit') || (opened.kind === 'item' && opened.item.deletedAt !== null);
  const shown = isNew ? 'form' : tab;
  const open = [...problems.values()].filter(({ severity }) => severity === 'must').length;
  return (
    <div className={classes.panel}>
      <ItemHead record={record} actions={actions} onPick={onPick} />
      {!isNew && (
        <div className={classes.tabs}>
          <SegmentedControl value={shown} onChange={(value) => { setTab(value === 'history' || value === 'isad' ? value : 'form'); }} data={[{ value: 'form', label: t('panel.form') }, { value: 'history', label: t('panel.history') }, { value: 'isad', label: t('description:isad.tab') }]} />
          {shown === 'form' && open > 0 && <span className={classes.toComplete}><span aria-hidden="true">■</span> {t('panel.toComplete', { n: open })}</span>}
        </div>
      )}
      {/* What is only read must be scrolled with the keys all the same. */}
      <div className={classes.body} {...(shown !== 'form' && { role: 'region', 'aria-label': t(shown === 'isad' ? 'description:isad.tab' : 'panel.history'), tabIndex: 0 })}>
        {shown === 'form' && <ItemForm record={record} problems={problems} readOnly={readOnly} onEscape={onEscape} />}
        {shown === 'history' && opened.kind === 'item' && <ItemHistory item={opened.item} />}
        {shown === 'isad' && opened.kind === 'item' && <IsadView of={{ kind: 'item', itemId: opened.item.itemId }} />}
      </div>
      <SaveProblem record={record} />
      <p className={classes.note} role="status">{record.note !== null && !record.dirty && shown === 'form' && <><span aria-hidden="true">●</span> {record.note}</>}</p>
      {!readOnly && shown === 'form' && (isNew || record.dirty) && (
        <footer className={classes.foot}>
          {isNew && <Checkbox label={t('panel.assignOnSave')} checked={record.assignOnSave} onChange={(event) => { record.setAssignOnSave(event.currentTarget.checked); }} />}
          {!isNew && <span className={classes.aside}>{t('panel.unsaved', { n: record.changed.length })}</span>}
          <span className={classes.spring} />
          {!isNew && <Button variant="subtle" color="gray" onClick={record.discard}>{t('panel.discard')}</Button>}
          <Button variant={isNew ? 'default' : 'filled'} loading={record.saving && !isNew} onClick={onSave} title="Ctrl+S">{t('common:save')}</Button>
          {isNew && <Button loading={record.saving} onClick={onSaveAndNext} rightSection={<KeyHint keys="mod+↵" />}>{t('panel.saveAndNext')}</Button>}
        </footer>
      )}
    </div>
  );
}

/** Why it could not be saved; what somebody else changed meanwhile can be taken over with one's own words kept. */
function SaveProblem({ record }: { readonly record: RecordForm }) {
  const { t } = useTranslation('catalogue');
  const client = useCoreClient();
  const { opened, error } = record;
  if (error === null || isCode(error, 'CATALOGUE_CODE_HOLDS_FIELD')) return null;
  const rebase = async (): Promise<void> => {
    if (opened.kind === 'item') record.rebase((await client.catalogue.getItem({ itemId: opened.item.itemId })).item);
  };
  return (
    <div className={classes.problem}>
      <ErrorNotice error={error} />
      {isCode(error, 'CATALOGUE_CHANGED_MEANWHILE') && <Button variant="default" size="compact-sm" onClick={() => { void rebase(); }}>{t('panel.rebase')}</Button>}
    </div>
  );
}
