import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Volume } from '#shared/contract/arrangement.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCore } from '../../client/use-core.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { PlaceField } from './place-field.tsx';
import type { DeedDoer } from './use-deed.tsx';
import classes from './volumes.module.css';

const LATEST = 200;

interface AddItemsDialogProps {
  readonly volume: Volume;
  /** What lies in it now, in its order. */
  readonly items: readonly Item[];
  /** The position before which they go, 1 is the first; null: behind the last. */
  readonly startAt: number | null;
  readonly deed: DeedDoer;
  readonly onClose: () => void;
}

/** Items of the same fonds and record group that lie in no volume yet. */
export function AddItemsDialog({ volume, items, startAt, deed, onClose }: AddItemsDialogProps) {
  const { t } = useTranslation('volumes');
  const core = useCore();
  const { fondsId, recordGroup, volumeId } = volume;
  const { data, error } = useQuery(core.catalogue.listItems.queryOptions({ input: { filter: { fondsId, recordGroup, state: 'unfiled' }, sort: { by: 'entered', descending: true }, limit: LATEST } }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(startAt);
  const toggle = (itemId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(itemId)) next.add(itemId);
    setChosen(next);
  };
  const rows = data?.rows ?? [];
  // In the order that the list shows, whatever the order of choosing.
  const itemIds = rows.filter(({ itemId }) => chosen.has(itemId)).map(({ itemId }) => itemId).toReversed();
  return (
    <FormDialog
      title={t('ask.add')} width={720} submitLabel={t('ask.addGo', { n: chosen.size })} busy={deed.busy} error={null} canSubmit={chosen.size > 0} onClose={onClose}
      onSubmit={() => { onClose(); deed.perform({ kind: 'file', volumeId, itemIds, at }, t('done.file', { n: itemIds.length })); }}
    >
      <ErrorNotice error={error} />
      {data !== undefined && rows.length === 0 && <EmptyState title={t('empty.unfiled')} detail={t('empty.unfiledDetail')} />}
      {rows.length > 0 && (
        <ul className={classes.choose}>
          {rows.map(({ itemId, title, documentNumber, date }) => <li key={itemId}><Checkbox label={[title, documentNumber, date].filter(Boolean).join(' · ')} checked={chosen.has(itemId)} onChange={() => { toggle(itemId); }} /></li>)}
        </ul>
      )}
      {rows.length > 0 && volume.lockedAt === null && <PlaceField items={items} at={at} onChange={setAt} />}
      {data?.nextCursor != null && <p className={classes.quiet}>{t('ask.addMore', { n: LATEST })}</p>}
    </FormDialog>
  );
}
