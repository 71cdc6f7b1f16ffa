import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Volume } from '#shared/contract/arrangement.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
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

type Question = 'dissolve' | 'unlock' | 'split' | 'merge';

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
      {picked.length > 0 && !locked && [button(t('deeds.split'), () => { ask('split'); }), button(t('deeds.unfile'), onUnfile, false)]}
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
      {question === 'merge' && <MergeDialog volume={volume} onClose={close} onGo={(into) => { close(); deed.perform({ kind: 'merge', volumeIds: [volumeId], into: into.volumeId }, t('done.merge', { title: into.title }), () => { goTo('volumes', into.volumeId); }); }} />}
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

const LATEST = 500;

function MergeDialog({ volume, onGo, onClose }: { readonly volume: Volume; readonly onGo: (into: Volume) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('volumes');
  const core = useCore();
  const { fondsId, recordGroup, volumeId, title } = volume;
  const others = (useQuery(core.arrangement.listVolumes.queryOptions({ input: { filter: { fondsId, recordGroup, level: 'volume' }, limit: LATEST } })).data?.rows ?? []).filter((each) => each.volumeId !== volumeId && each.lockedAt === null);
  const [chosen, choose] = useState<string | null>(null);
  const into = others.find((each) => each.volumeId === chosen);
  return (
    <FormDialog title={t('ask.merge', { title })} width={480} submitLabel={t('deeds.merge')} busy={false} error={null} canSubmit={into !== undefined} onSubmit={() => { if (into !== undefined) onGo(into); }} onClose={onClose}>
      <p className={classes.quiet}>{t('ask.mergeDetail')}</p>
      <Select label={t('ask.mergeInto')} searchable data-autofocus value={chosen} onChange={choose} data={others.map((each) => ({ value: each.volumeId as string, label: `${each.archivalCode ?? ''} ${each.title}`.trim() }))} />
    </FormDialog>
  );
}
