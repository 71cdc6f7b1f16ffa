import { Button, Checkbox } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Volume } from '#shared/contract/arrangement.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { IsadButton } from '../../app/isad/isad-button.tsx';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { ReferencesDialog } from '../../app/references/references-dialog.tsx';
import { RelatedRecords } from '../../app/references/related-records.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { AddItemsDialog } from './add-items-dialog.tsx';
import { DeskBar } from './desk-bar.tsx';
import { useDeed } from './use-deed.tsx';
import { VolumeDialog } from './volume-dialog.tsx';
import { VolumeTable } from './volume-table.tsx';
import { STATE_TONES, stateOf } from './volume-words.ts';
import classes from './volumes.module.css';

const CHILDREN = 500;

/** One volume with its items in their order, or one project with its volumes. `[` and `]` move an item, Insert puts others before it, Delete takes it out. */
export function VolumeDesk({ volumeId }: { readonly volumeId: string }) {
  const { t } = useTranslation('volumes');
  const core = useCore();
  const goTo = useGoTo();
  const { data, error, refetch } = useQuery(core.arrangement.getVolume.queryOptions({ input: { volumeId: volumeId as never } }));
  return (
    <div className={classes.screen}>
      <PageHeading title={data?.volume.title ?? t('title')}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('volumes'); }}>{t('back')}</Button>
        {data !== undefined && <IsadButton of={{ kind: 'volume', volumeId: data.volume.volumeId }} name={data.volume.title} />}
      </PageHeading>
      <div className={classes.body}>
        <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
        {data !== undefined && <Contents volume={data.volume} items={data.items} />}
      </div>
    </div>
  );
}

function Contents({ volume, items }: { readonly volume: Volume; readonly items: readonly Item[] }) {
  const { t } = useTranslation('volumes');
  const core = useCore();
  const goTo = useGoTo();
  const mayEdit = useCan()('catalogue.edit');
  const deed = useDeed();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** Where what is added goes: before this position, or behind the last. */
  const [adding, setAdding] = useState<{ readonly at: number | null } | null>(null);
  const { field } = useScreenSearch();
  const [editing, setEditing] = useState(field !== undefined && mayEdit);
  const [referring, setReferring] = useState(false);
  const { volumeId } = volume;
  const isProject = volume.level === 'project';
  const children = useQuery(core.arrangement.listVolumes.queryOptions({ input: isProject ? { filter: { parentId: volumeId }, limit: CHILDREN } : skipToken })).data?.rows;
  const picked = items.filter(({ itemId }) => chosen.has(itemId));
  const reorder = (ordered: readonly Item[]): void => { deed.perform({ kind: 'reorder', volumeId, itemIds: ordered.map(({ itemId }) => itemId) }, t('done.reorder')); };
  const move = (item: Item, by: -1 | 1): boolean => {
    const at = items.indexOf(item);
    if (!mayEdit || volume.lockedAt !== null || at + by < 0 || at + by >= items.length) return false;
    reorder(items.with(at, items[at + by]!).with(at + by, item));
    return true;
  };
  const unfile = (gone: readonly Item[]): void => { deed.perform({ kind: 'unfile', itemIds: gone.map(({ itemId }) => itemId) }, t('done.unfile', { n: gone.length }), () => { setChosen(new Set()); }); };
  return (
    <>
      <Facts volume={volume} />
      <RelatedRecords of={{ kind: 'volume', id: volumeId }} />
      {mayEdit && <DeskBar volume={volume} items={items} picked={picked} deed={deed} onAdd={() => { setAdding({ at: null }); }} onEdit={() => { setEditing(true); }} onRefer={() => { setReferring(true); }} onUnfile={() => { unfile(picked); }} onReorder={reorder} onClear={() => { setChosen(new Set()); }} />}
      {isProject && children?.length === 0 && <EmptyState title={t('empty.project')} detail={t('empty.projectDetail')} />}
      {isProject && children !== undefined && children.length > 0 && <VolumeTable label={t('list')} rows={children} onOpen={(child) => { goTo('volumes', child.volumeId); }} />}
      {!isProject && items.length === 0 && <EmptyState title={t('empty.desk')} detail={t('empty.deskDetail')} action={mayEdit && <Button onClick={() => { setAdding({ at: null }); }}>{t('deeds.add')}…</Button>} />}
      {items.length > 0 && (
        <ItemTable
          volume={volume} items={items} chosen={chosen} onChosen={setChosen} onMove={move} onOpen={({ itemId }) => { goTo('catalogue', itemId); }}
          onTakeOut={(item) => { if (mayEdit && volume.lockedAt === null) unfile([item]); }}
          onInsert={(item) => { if (mayEdit && volume.lockedAt === null) setAdding({ at: items.indexOf(item) + 1 }); }}
        />
      )}
      {items.length > 0 && mayEdit && volume.lockedAt === null && <RowKeys />}
      {referring && <ReferencesDialog of={{ kind: 'volume', id: volumeId }} name={volume.archivalCode ?? volume.title} onClose={() => { setReferring(false); }} />}
      {adding !== null && <AddItemsDialog volume={volume} items={items} startAt={adding.at} deed={deed} onClose={() => { setAdding(null); }} />}
      {editing && <VolumeDialog volume={volume} itemIds={[]} field={field} onClose={() => { setEditing(false); }} onDone={() => undefined} />}
      {deed.question}
    </>
  );
}

/** What the keys do on a row. */
const ROW_KEYS = [['[', 'deeds.earlier'], [']', 'deeds.later'], ['Insert', 'deeds.insert'], ['Delete', 'deeds.unfile'], ['Space', 'column.choose']] as const;

function RowKeys() {
  const { t } = useTranslation('volumes');
  return <p className={classes.keys}>{ROW_KEYS.map(([keys, word]) => <span key={keys}><KeyHint keys={keys} /> {t(word)}</span>)}</p>;
}

function Facts({ volume }: { readonly volume: Volume }) {
  const { t } = useTranslation('volumes');
  const format = useFormat();
  const state = stateOf(volume);
  return (
    <div className={classes.facts}>
      {volume.archivalCode !== null && <CodeText>{volume.archivalCode}</CodeText>}
      <StatusMark tone={STATE_TONES[state]} word={t(`states.${state}`)} />
      <span>{t(`kinds.${volume.kind}`)}</span>
      {volume.subject !== '' && <span>{volume.subject}</span>}
      <span className={classes.quiet}>{t('facts.items', { items: format.number(volume.itemCount), pages: format.number(volume.pageCount) })}</span>
      {volume.startDate !== '' && <span className={classes.quiet}>{volume.startDate === volume.endDate ? format.described(volume.startDate) : t('facts.dates', { from: format.described(volume.startDate), to: format.described(volume.endDate) })}</span>}
      {volume.parentCode !== null && <span className={classes.quiet}>{t('facts.inside', { code: volume.parentCode })}</span>}
    </div>
  );
}

interface ItemTableProps {
  readonly volume: Volume;
  readonly items: readonly Item[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onMove: (item: Item, by: -1 | 1) => boolean;
  readonly onOpen: (item: Item) => void;
  readonly onTakeOut: (item: Item) => void;
  readonly onInsert: (item: Item) => void;
}

function ItemTable({ volume, items, chosen, onChosen, onMove, onOpen, onTakeOut, onInsert }: ItemTableProps) {
  const { t } = useTranslation('volumes');
  const format = useFormat();
  const toggle = (itemId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(itemId)) next.add(itemId);
    onChosen(next);
  };
  const columns: readonly ListColumn<Item>[] = [
    { id: 'choose', header: '', width: '44px', render: ({ itemId, title }) => <Checkbox size="xs" tabIndex={-1} aria-label={`${t('column.choose')} ${title}`} checked={chosen.has(itemId)} onChange={() => { toggle(itemId); }} /> },
    { id: 'code', header: t('column.code'), width: '250px', render: ({ archivalCode }) => (archivalCode === null ? <span className={classes.quiet}>{t('states.unnumbered')}</span> : <CodeText>{archivalCode}</CodeText>) },
    { id: 'title', header: t('column.title'), render: ({ title }) => title },
    { id: 'date', header: t('column.date'), width: '120px', render: ({ date }) => (date === '' ? '' : format.described(date)) },
    { id: 'pages', header: t('column.pages'), width: '70px', align: 'right', render: ({ pageCount }) => <span className={classes.number}>{format.number(pageCount)}</span> },
  ];
  return (
    <ListTable
      label={volume.title} columns={columns} rows={items} rowKey={({ itemId }) => itemId} onOpen={onOpen} autoFocus
      onRowKey={(item, { key }) => {
        if (key === ' ') { toggle(item.itemId); return true; }
        if (key === '[') return onMove(item, -1);
        if (key === ']') return onMove(item, 1);
        if (key === 'Insert') { onInsert(item); return true; }
        if (key === 'Delete') { onTakeOut(item); return true; }
        return false;
      }}
    />
  );
}
