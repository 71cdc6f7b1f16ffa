import { ActionIcon, Button, CloseButton, Menu } from '@mantine/core';
import { IconChevronDown, IconLayoutSidebarRight, IconPlus, IconTableExport, IconTableImport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { ItemGuide } from '../../app/item-guide.tsx';
import { ExportDialog } from '../../app/exports/export-dialog.tsx';
import type { ExportView } from '../../app/exports/use-export.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useGoTo, useScreenParam, useScreenSearch } from '../../app/navigation.ts';
import { Details } from '../../app/shell/details-slot.tsx';
import { useAddToPickList } from '../../app/use-add-to-pick-list.ts';
import { useCan } from '../../client/use-session.ts';
import type { GridHandle, GridSort } from '../../components/data-grid/grid-types.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ResizeEdge } from '../../components/resize-edge.tsx';
import { usePreference, writePreference } from '../../components/stored-preference.ts';
import { ActionDialogs } from './action-dialogs.tsx';
import { CandidateBar } from './candidate-bar.tsx';
import { focusField } from '../../components/focus-field.ts';
import { composeFilter, isFiltered, type ColumnFilters, type ItemState } from './item-filters.ts';
import { ImageBeside } from './image-beside.tsx';
import { ImageCandidatesContext } from './image-candidates.ts';
import { ListRowsDialog } from './list-rows-dialog.tsx';
import { ItemGrid } from './item-grid.tsx';
import { ItemPanel } from './item-panel.tsx';
import { scopeKey, type ItemScope } from './item-scope.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { ListIsEmpty } from './list-is-empty.tsx';
import { RenumberDialog } from './renumber-dialog.tsx';
import { ScopeTree } from './scope-tree.tsx';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { StateBar } from './state-bar.tsx';
import { useCandidates } from './use-candidates.ts';
import { useNextOpen } from './use-next-open.ts';
import { ZonesDialog } from './zones/zones-dialog.tsx';
import { NEW_RECORD_KEYS, useCatalogueKeys } from './use-catalogue-keys.ts';
import { useItemActions } from './use-item-actions.ts';
import { itemSortOf, useItemList, USUAL_SORT } from './use-item-list.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useOpenItem } from './use-open-item.ts';
import { useRecordWalk } from './use-record-walk.ts';
import { useRecord } from './use-record.ts';
import { useStartValues } from './use-start-values.ts';
import { useFieldOfAddress } from './use-field-of-address.ts';
import { useUndoStack } from './use-undo-stack.ts';
import classes from './catalogue.module.css';

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();
const NO_FILTERS: ColumnFilters = {};

/** Tree, list and form: where papers are described. */
export function CatalogueScreen() {
  const { t } = useTranslation(['catalogue', 'item', 'imports', 'subjects', 'exports', 'completeness', 'declassification']);
  const can = useCan();
  const goTo = useGoTo();
  const openedByAddress = useScreenParam();
  const { box: boxId, boxNumber, importId, importName, field } = useScreenSearch();
  const { current } = useCurrentFonds();
  const [sideWidthPx, setSideWidthPx] = usePreference('catalogue.treeWidthPx', 208);
  const [scope, setScope] = useState<ItemScope>({});
  const [state, setState] = useState<ItemState>('all');
  const [filters, setFilters] = useState<ColumnFilters>(NO_FILTERS);
  const [sort, setSort] = usePreference<GridSort>('catalogue.sort', USUAL_SORT);
  const [selection, setSelection] = useState(NOTHING_CHOSEN);
  const [exporting, setExporting] = useState(false);
  const [imaged, setImaged] = useState(false);
  const [over, setOver] = useState<'zones' | 'rows' | null>(null);
  const grid = useRef<GridHandle | null>(null);
  const mayEdit = can('catalogue.edit');

  const fondsId = current?.fondsId ?? null;
  const filter = useMemo(() => composeFilter(scope, state, filters, fondsId, { boxId, importId }), [scope, state, filters, fondsId, boxId, importId]);
  const rows = useItemList(filter, sort);
  const listKey = JSON.stringify(filter);
  const undo = useUndoStack();
  const record = useRecord(undo);
  const guard = useLeaveGuard(record);
  const startValues = useStartValues(scope, fondsId);

  const show = (item: Item): void => { record.open(item); };
  const begin = (values = startValues(record)): void => {
    guard.leave(() => {
      // The form is the work now, whoever had hidden it.
      writePreference('detailsShown', true);
      record.begin(values);
      focusTitleSoon();
    });
  };
  const actions = useItemActions(undo, (item) => { begin(startValues(record, item)); });
  const forgetAddress = (): void => { goTo('catalogue', null, { ...(boxId !== undefined && { box: boxId }), ...(boxNumber !== undefined && { boxNumber }), ...(importId !== undefined && { importId }), ...(importName !== undefined && { importName }) }); };
  const { onActive, isMine } = useOpenItem({ listKey, itemId: openedByAddress, record, leave: guard.leave, show, forgetAddress });

  const choose = (next: ReadonlySet<string>): void => {
    setSelection(next);
    // A click on the row that the keys stand on already moves nothing, but means it.
    const only = next.size === 1 ? rows.loaded().find(({ itemId }) => next.has(itemId)) : undefined;
    if (only !== undefined && !isMine(only)) guard.leave(() => { show(only); });
  };
  // Another list: what was chosen in the old one is out of sight.
  const clearSelection = useEffectEvent(() => { setSelection(NOTHING_CHOSEN); });
  useEffect(() => { clearSelection(); }, [listKey]);

  const openItem = record.opened.kind === 'item' ? record.opened.item : null;
  useFieldOfAddress(openedByAddress, field, openItem?.itemId ?? null);
  const walk = useRecordWalk(rows, openItem?.itemId ?? null, guard.leave, (item, index) => { show(item); if (openedByAddress !== null) forgetAddress(); focusTitleSoon(() => { grid.current?.goToRow(index); }); });
  const candidates = useCandidates(record, imaged);
  const nextOpen = useNextOpen({ filter, sort: itemSortOf(sort), openId: openItem?.itemId ?? null, save: async () => !record.dirty || await record.save() !== undefined, show: (item) => { show(item); forgetAddress(); focusTitleSoon(); } });
  const toggleImage = (): void => {
    writePreference('detailsShown', true);
    setImaged(!imaged);
    if (imaged) requestAnimationFrame(() => { grid.current?.focus(); });
    else focusTitleSoon();
  };

  const saveAndNext = async (): Promise<void> => {
    if (imaged && openItem !== null) {
      if (!record.dirty || await record.save() !== undefined) walk.goSaved(1);
      return;
    }
    const saved = await record.save();
    if (saved === undefined) return;
    record.begin(startValues(record, saved));
    focusTitleSoon();
  };
  const chosen = useMemo(() => (selection.size < 2 ? [] : rows.loaded().filter(({ itemId }) => selection.has(itemId))),
    // The rows keep their function; what they hold changes with their version.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [selection, rows.version]);
  const atHand = (chosen.length > 1 ? chosen : record.opened.kind === 'item' ? [record.opened.item] : []).filter(({ deletedAt }) => deletedAt === null);
  const addToPickList = useAddToPickList();
  const pick = addToPickList === null || atHand.length === 0 ? undefined : () => { addToPickList(atHand.map(({ itemId }) => itemId)); };
  useCatalogueKeys({
    record, undo, mayEdit, isImaged: imaged, onNextOpen: imaged && mayEdit && openItem !== null ? nextOpen.go : undefined, onImage: can('digitisation.view') ? toggleImage : undefined, walk, onNew: () => { begin(); }, onSaveAndNext: () => { void saveAndNext(); }, onImport: () => { goTo('imports'); },
    onRefer: mayEdit && record.opened.kind === 'item' && record.opened.item.deletedAt === null ? () => { if (record.opened.kind === 'item') actions.ask('references', [record.opened.item]); } : undefined,
    onBox: can('stacks.edit') && atHand.some(({ boxId }) => boxId === null) ? () => { actions.ask('box', atHand); } : undefined,
    onPick: pick,
    onFetch: can('stacks.view') && record.opened.kind === 'item' && record.opened.item.location !== null && record.opened.item.deletedAt === null ? () => { if (record.opened.kind === 'item') goTo('stacks', null, { item: record.opened.item.itemId }); } : undefined,
    rowAbove: () => { const { opened } = record; return opened.kind === 'item' ? rows.getRow(rows.indexOf(({ itemId }) => itemId === opened.item.itemId) - 1) : rows.getRow(0); },
  });

  const exportView: ExportView = chosen.length > 1 ? { kind: 'items', itemIds: chosen.map(({ itemId }) => itemId) } : { kind: 'filter', filter, sort: itemSortOf(sort) };
  const bare = scopeKey(scope) === '' && state === 'all' && !isFiltered(filters) && boxId === undefined && importId === undefined;
  return (
    <ImageCandidatesContext.Provider value={candidates.forForm}>
    <div className={classes.screen} data-imaged={imaged}>
      <aside className={classes.side} style={{ width: sideWidthPx }} aria-label={t('tree.label')}>
        <p className={classes.sideTitle}>{t('tree.title')}</p>
        <div className={classes.sideBody}><ScopeTree fondsId={fondsId} scope={scope} onChoose={setScope} /></div>
        <ResizeEdge side="right" label={t('tree.resize')} valuePx={sideWidthPx} minPx={150} maxPx={420} onChange={setSideWidthPx} />
      </aside>
      <div className={classes.work}>
        <PageHeading title={t('title')}>
          {can('digitisation.view') && <ActionIcon variant={imaged ? 'default' : 'subtle'} color="gray" aria-label={t('image.on')} title={`${t('image.on')}  F7`} aria-pressed={imaged} onClick={toggleImage}><IconLayoutSidebarRight size={18} stroke={1.5} /></ActionIcon>}
          <Button px="xs" variant="subtle" color="gray" onClick={() => { goTo('volumes'); }}>{t('toVolumes')}</Button>
          <Button px="xs" variant="subtle" color="gray" onClick={() => { goTo('subjects'); }}>{t('subjects:title')}</Button>
          <Menu position="bottom-end">
            <Menu.Target><Button px="xs" variant="subtle" color="gray" rightSection={<IconChevronDown size={14} stroke={1.5} />}>{t('checks')}</Button></Menu.Target>
            <Menu.Dropdown><Menu.Item onClick={() => { goTo('completeness'); }}>{t('completeness:title')}</Menu.Item><Menu.Item onClick={() => { goTo('declassification'); }}>{t('declassification:title')}</Menu.Item></Menu.Dropdown>
          </Menu>
          <Button px="xs" variant="default" leftSection={<IconTableExport size={16} stroke={1.5} />} onClick={() => { setExporting(true); }}>{t('exports:button')}</Button>
          {mayEdit && <Button px="xs" variant="default" leftSection={<IconTableImport size={16} stroke={1.5} />} onClick={() => { goTo('imports'); }}>{t('imports:title')}</Button>}
          {mayEdit && <Button px="xs" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { begin(); }} rightSection={<span className={classes.newKeys}><KeyHint keys={NEW_RECORD_KEYS} /></span>}>{t('new')}</Button>}
        </PageHeading>
        {chosen.length > 1 ? <SelectionBar items={chosen} actions={actions} onPick={pick} onClear={() => { setSelection(NOTHING_CHOSEN); }} /> : (
          <div style={{ display: 'flex', alignItems: 'center' }}>
            <StateBar filter={filter} onState={setState} />
            {state !== 'deleted' && <PrintFormButton variant="subtle" takes={['items', 'boxes', 'volumes']} subject={() => ({ kind: 'itemFilter', filter })} />}
            {boxId !== undefined && <span className={classes.chip}>{t('item:place.box', { box: boxNumber ?? '' })}<CloseButton size="xs" aria-label={t('grid.allBoxes')} onClick={() => { goTo('catalogue'); }} /></span>}
            {importId !== undefined && <span className={classes.chip}>{t('imports:filter', { file: importName ?? '' })}<CloseButton size="xs" aria-label={t('imports:clearFilter')} onClick={() => { goTo('catalogue'); }} /></span>}
          </div>
        )}
        {imaged && <ImageBeside item={openItem} walk={walk} onLeave={toggleImage} bar={mayEdit && <CandidateBar candidates={candidates} next={nextOpen} onZones={() => { setOver('zones'); }} onRows={() => { setOver('rows'); }} />} />}
        <div className={classes.grid}>
          <ItemGrid
            rows={rows} place={{ fondsId: scope.fondsId ?? fondsId ?? '', recordGroup: scope.recordGroup ?? 'WS' }} scoped={{ year: scope.year !== undefined, retention: scope.retention !== undefined }} sort={sort} onSort={setSort} filters={filters} onFilters={setFilters} selection={selection} onSelection={choose}
            onActive={onActive} onOpen={(item) => { if (isMine(item)) focusField('title'); else guard.leave(() => { show(item); focusTitleSoon(); }); }} actions={actions} handleRef={grid} openKey={record.opened.kind === 'item' ? record.opened.item.itemId : null}
            empty={<ListIsEmpty bare={bare} state={state} mayEdit={mayEdit} onNew={() => { begin(); }} onImport={() => { goTo('imports'); }} onShowAll={() => { setScope({}); setState('all'); setFilters(NO_FILTERS); if (boxId !== undefined || importId !== undefined) goTo('catalogue'); }} />}
          />
        </div>
      </div>
      <Details>
        <ItemPanel record={record} actions={actions} onPick={pick} onSave={() => { void record.save(); }} onSaveAndNext={() => { void saveAndNext(); }} onEscape={() => { grid.current?.focus(); }} />
      </Details>
      <ActionDialogs actions={actions} list={{ filter, sort: itemSortOf(sort), count: rows.rowCount }} onGone={() => { setSelection(NOTHING_CHOSEN); grid.current?.focus(); }} />
      {exporting && <ExportDialog view={exportView} count={chosen.length > 1 ? chosen.length : rows.rowCount} onClose={() => { setExporting(false); }} />}
      {over === 'rows' && candidates.answer !== undefined && <ListRowsDialog rows={candidates.answer.rows} onClose={() => { setOver(null); }} onImport={() => { goTo('imports'); }} />}
      {over === 'zones' && openItem !== null && <ZonesDialog item={openItem} formKey={candidates.answer?.formType?.key ?? null} onChosen={candidates.choose} onClose={() => { setOver(null); }} />}
      <RenumberDialog record={record} />
      <ItemGuide />
      <LeaveDialog open={guard.asking} name={record.values.title.trim() === '' ? t('panel.newRecord') : record.values.title} busy={record.saving} onSave={guard.saveAndLeave} onDiscard={guard.discardAndLeave} onStay={guard.stay} />
    </div>
    </ImageCandidatesContext.Provider>
  );
}

/** After the form has been drawn with its new record; before that the list would hear of a row that is not yet open. */
function focusTitleSoon(before?: () => void): void {
  requestAnimationFrame(() => { requestAnimationFrame(() => { before?.(); focusField('title'); }); });
}
