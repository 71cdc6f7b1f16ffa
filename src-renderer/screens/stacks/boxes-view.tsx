import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '#shared/contract/stacks.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useCommand } from '../../app/commands.tsx';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { PrintLabelsButton } from '../../app/labels/print-labels-button.tsx';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useKeysetRows } from '../../client/use-keyset-rows.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { DataGrid } from '../../components/data-grid/data-grid.tsx';
import type { GridColumn } from '../../components/data-grid/grid-types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { BoxStateMark } from './box-state-mark.tsx';
import { CreateBoxDialog } from './create-box-dialog.tsx';
import classes from './boxes-view.module.css';

const STATES = ['all', 'open', 'placed', 'takenOut'] as const;
/** What the list shows is what is printed; more at once is a mistake. */
const MOST_LABELS = 500;
type StateFilter = (typeof STATES)[number];

export interface BoxesViewProps {
  readonly selected: Box['boxId'] | null;
  readonly onSelect: (boxId: Box['boxId'] | null) => void;
  readonly onFetch: (box: Box) => void;
}

/** All boxes of the archive with their states. Enter fetches. */
export function BoxesView({ selected, onSelect, onFetch }: BoxesViewProps) {
  const { t } = useTranslation('stacks');
  const client = useCoreClient();
  const can = useCan();
  const words = useItemWords();
  const [state, setState] = useState<StateFilter>('all');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 200);
  const [adding, setAdding] = useState(false);
  const rows = useKeysetRows({ area: 'stacks', call: 'listBoxes', listKey: JSON.stringify({ state, query }), fetchPage: (cursor, limit) => client.stacks.listBoxes({ state, query, cursor, limit }) });
  useShortcut({ keys: 'n', label: t('box.create'), enabled: can('stacks.edit') }, () => { setAdding(true); });
  useCommand({ id: 'stacks-create-box', label: t('commands.create'), keywords: t('commands.keywords'), keys: 'n' }, () => { setAdding(true); }, can('stacks.edit'));

  const columns = useMemo<readonly GridColumn<Box>[]>(() => [
    { id: 'boxNumber', header: t('box.number'), widthPx: 54, mono: true, text: (box) => box.boxNumber, render: (box) => <CodeText>{box.boxNumber}</CodeText> },
    { id: 'barcode', header: t('box.barcode'), widthPx: 96, mono: true, text: (box) => box.barcode },
    { id: 'state', header: t('box.state'), widthPx: 110, text: (box) => t(`box.states.${box.state}`), render: (box) => <BoxStateMark state={box.state} /> },
    { id: 'place', header: t('box.place'), widthPx: 162, mono: true, text: (box) => box.place?.code ?? '', render: (box) => box.place !== null && <span title={currentLanguage() === 'en' ? box.place.spokenEn : box.place.spokenZh}><CodeText>{box.place.code}</CodeText></span> },
    { id: 'year', header: t('box.year'), widthPx: 62, mono: true, text: (box) => String(box.year) },
    { id: 'unit', header: t('box.unit'), widthPx: 104, text: (box) => box.unitName ?? '' },
    { id: 'retention', header: t('box.retention'), widthPx: 96, text: (box) => words.retention(box.retention) },
    { id: 'items', header: t('box.items'), widthPx: 62, align: 'right', text: (box) => String(box.itemCount) },
    { id: 'range', header: t('box.range'), widthPx: 74, mono: true, text: (box) => (box.firstItem === null ? '' : `${box.firstItem}–${box.lastItem ?? ''}`) },
    { id: 'thickness', header: t('box.thickness'), widthPx: 72, align: 'right', text: (box) => t('box.mm', { n: box.thicknessMm }) },
    { id: 'group', header: t('box.group'), widthPx: 70, mono: true, text: (box) => box.recordGroup, hiddenAtFirst: true },
    { id: 'fonds', header: t('box.fonds'), widthPx: 80, mono: true, text: (box) => box.fondsCode, hiddenAtFirst: true },
  ], [t, words]);
  const filtered = state !== 'all' || query !== '';

  return (
    <section className={classes.view} aria-label={t('box.listLabel')}>
      <div className={classes.bar}>
        <TextInput className={classes.search} leftSection={<IconSearch size={16} stroke={1.5} />} aria-label={t('box.search')} placeholder={t('box.search')} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); }} />
        <SegmentedControl aria-label={t('box.state')} value={state} onChange={(value) => { setState(STATES.find((name) => name === value) ?? 'all'); }} data={STATES.map((name) => ({ value: name, label: name === 'all' ? t('box.all') : t(`box.states.${name}`) }))} />
        <span className={classes.grow} />
        <PrintFormButton size="sm" takes={['boxes', 'labels']} disabled={rows.loaded().length === 0} subject={() => ({ kind: 'boxes', boxIds: rows.loaded().slice(0, MOST_LABELS).map(({ boxId }) => boxId) })} />
        <PrintLabelsButton size="sm" disabled={rows.loaded().length === 0} subject={() => ({ kind: 'boxes', boxIds: rows.loaded().slice(0, MOST_LABELS).map(({ boxId }) => boxId) })} />
        {can('stacks.edit') && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setAdding(true); }}>{t('box.create')}</Button>}
      </div>
      {rows.error !== null && <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      <DataGrid
        id="boxes" label={t('box.listLabel')} columns={columns} source={rows} rowKey={(box) => box.boxId} onActiveRow={(box) => { onSelect(box?.boxId ?? selected); }} onOpen={onFetch}
        empty={<EmptyState title={filtered ? t('box.nothingFound') : t('box.emptyTitle')} detail={t('box.emptyDetail')} />}
      />
      {adding && <CreateBoxDialog onClose={() => { setAdding(false); }} onCreated={(box) => { onSelect(box.boxId); }} />}
    </section>
  );
}
