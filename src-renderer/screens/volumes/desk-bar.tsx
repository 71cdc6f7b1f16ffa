import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Volume } from '#shared/contract/arrangement.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { IntoVolumeDialog } from './into-volume-dialog.tsx';
import type { DeedDoer } from './use-deed.tsx';
import classes from './volumes.module.css';

interface DeskBarProps {
  readonly volume: Volume;
  readonly items: readonly Item[];
  readonly picked: readonly Item[];
  readonly deed: DeedDoer;
  readonly onAdd: () => void;
  readonly onEdit: () => void;
  readonly onRefer: () => void;
  readonly onUnfile: () => void;
  readonly onReorder: (items: readonly Item[]) => void;
  readonly onClear: () => void;
}

type Question = 'dissolve' | 'unlock' | 'split' | 'move' | 'merge';

/** What can be done to a volume, and to the items in it that are chosen. */
export function DeskBar({ volume, items, picked, deed, onAdd, onEdit, onRefer, onUnfile, onReorder, onClear }: DeskBarProps) {
  const { t } = useTranslation(['volumes', 'references']);
  const goTo = useGoTo();
  const [question, ask] = useState<Question | null>(null);
  const { volumeId, title, version } = volume;
  const close = (): void => { ask(null); };
  const locked = volume.lockedAt !== null;
  const isProject = volume.level === 'project';
  const numbered = volume.archivalCode !== null && items.every(({ archivalCode }) => archivalCode !== null);
  const button = (label: string, onClick: () => void, dots = true) => <Button key={label} variant="default" size="compact-sm" disabled={deed.busy} onClick={onClick}>{label}{dots && '…'}</Button>;
  const number = (): void => { deed.perform({ kind: 'number', volumeIds: [volumeId] }, t('done.number')); };
  const sorted = (): void => { onReorder([...items].sort((a, b) => a.date.localeCompare(b.date))); };
  return (
    <div className={classes.bar} role="toolbar" aria-label={title}>
      {picked.length > 0 && !locked && [button(t('deeds.split'), () => { ask('split'); }), button(t('deeds.move'), () => { ask('move'); }), button(t('deeds.unfile'), onUnfile, false)]}
      {picked.length === 0 && (
        <>
          {!isProject && <Button size="compact-sm" onClick={onAdd}>{t('deeds.add')}…</Button>}
          {volume.temporary && button(t('deeds.finish'), () => { deed.perform({ kind: 'update', volumeId, version, changes: { temporary: false }, reason: '' }, t('done.update', { title })); }, false)}
          {!volume.temporary && !numbered && button(t('deeds.number'), number, false)}
          {!locked && items.length > 1 && button(t('deeds.sort'), sorted, false)}
          {button(t('edit'), onEdit)}
          {button(t('references:title'), onRefer, false)}
          {!isProject && <PrintFormButton takes={['volumes', 'items']} subject={() => ({ kind: 'volumes', volumeIds: [volumeId] })} />}
          {volume.archivalCode !== null && !locked && button(t('deeds.lock'), () => { deed.perform({ kind: 'lock', volumeIds: [volumeId], locked: true, reason: '' }, t('done.lock', { title })); }, false)}
          {locked && button(t('deeds.unlock'), () => { ask('unlock'); })}
          {!locked && !isProject && button(t('deeds.merge'), () => { ask('merge'); })}
          {!locked && button(t('deeds.dissolve'), () => { ask('dissolve'); })}
        </>
      )}
      <ConfirmDialog
        open={question === 'dissolve'} title={t('ask.dissolve', { title })} detail={t('ask.dissolveDetail', { n: items.length })} confirmLabel={t('deeds.dissolve')} reason="required" busy={deed.busy} onClose={close}
        onConfirm={(reason) => { close(); deed.perform({ kind: 'dissolve', volumeId, reason }, t('done.dissolve', { title }), () => { goTo('volumes'); }); }}
      />
      <ConfirmDialog
        open={question === 'unlock'} title={t('ask.unlock', { title })} detail={t('ask.unlockDetail')} confirmLabel={t('deeds.unlock')} reason="required" busy={deed.busy} onClose={close}
        onConfirm={(reason) => { close(); deed.perform({ kind: 'lock', volumeIds: [volumeId], locked: false, reason }, t('done.unlock', { title })); }}
      />
      {question === 'split' && <SplitDialog count={picked.length} title={title} onClose={close} onGo={(name) => { close(); deed.perform({ kind: 'split', volumeId, itemIds: picked.map(({ itemId }) => itemId), title: name }, t('done.split', { title: name }), onClear); }} />}
      {question === 'move' && (
        <IntoVolumeDialog
          from={volume} placed title={t('ask.move', { n: picked.length })} detail={t('ask.moveDetail')} submitLabel={t('deeds.move')} onClose={close}
          onGo={(into, at) => { close(); deed.perform({ kind: 'file', volumeId: into.volumeId, itemIds: picked.map(({ itemId }) => itemId), at }, t('done.move', { n: picked.length, title: into.title }), onClear); }}
        />
      )}
      {question === 'merge' && (
        <IntoVolumeDialog
          from={volume} placed={false} title={t('ask.merge', { title })} detail={t('ask.mergeDetail')} submitLabel={t('deeds.merge')} onClose={close}
          onGo={(into) => { close(); deed.perform({ kind: 'merge', volumeIds: [volumeId], into: into.volumeId }, t('done.merge', { title: into.title }), () => { goTo('volumes', into.volumeId); }); }}
        />
      )}
    </div>
  );
}

function SplitDialog({ count, title, onGo, onClose }: { readonly count: number; readonly title: string; readonly onGo: (title: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('volumes');
  const [name, setName] = useState(title);
  return (
    <FormDialog title={t('ask.split', { n: count })} width={480} submitLabel={t('deeds.split')} busy={false} error={null} canSubmit={name.trim() !== ''} onSubmit={() => { onGo(name.trim()); }} onClose={onClose}>
      <TextInput label={t('ask.splitTitle')} maxLength={500} data-autofocus value={name} onChange={(event) => { setName(event.currentTarget.value); }} />
    </FormDialog>
  );
}
