import { useEffect, useEffectEvent, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { MunimentError } from '#shared/errors.ts';
import type { KeysetRows } from '../../client/use-keyset-rows.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { DataGrid } from '../../components/data-grid/data-grid.tsx';
import type { GridHandle, GridSort } from '../../components/data-grid/grid-types.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { cellRefusal } from './cell-refusal.ts';
import { isEditable } from './editable-columns.ts';
import { tidyCustomValue } from '../../components/custom-value-field.tsx';
import { customKeyOf, isCustomName, readValue, tidyValue } from './form-values.ts';
import type { ColumnFilters } from './item-filters.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { planPaste, type PastePlan } from './paste-plan.ts';
import type { ItemActions } from './use-item-actions.ts';
import { useCustomFields } from './use-custom-fields.ts';
import { useItemColumns } from './use-item-columns.tsx';
import { short } from './use-record.ts';

interface ItemGridProps {
  readonly rows: KeysetRows<Item>;
  /** Whose further elements can be columns. */
  readonly place: { readonly fondsId: string; readonly recordGroup: string };
  readonly scoped: { readonly year: boolean; readonly retention: boolean };
  readonly sort: GridSort;
  readonly onSort: (sort: GridSort) => void;
  readonly filters: ColumnFilters;
  readonly onFilters: (filters: ColumnFilters) => void;
  readonly selection: ReadonlySet<string>;
  readonly onSelection: (selection: ReadonlySet<string>) => void;
  /** The keys stand on another record, or its row is new. */
  readonly onActive: (item: Item | null) => void;
  readonly onOpen: (item: Item) => void;
  /** The record in the form. */
  readonly openKey: string | null;
  readonly actions: ItemActions;
  readonly empty: ReactNode;
  readonly handleRef: { current: GridHandle | null };
}

/** The list: walked, edited, copied and pasted over with the keyboard. */
export function ItemGrid({ rows, place, scoped, sort, onSort, filters, onFilters, selection, onSelection, onActive, onOpen, openKey, actions, empty, handleRef }: ItemGridProps) {
  const { t } = useTranslation('catalogue');
  const words = useItemWords();
  const client = useCoreClient();
  const can = useCan();
  const mayEdit = can('catalogue.edit');
  const further = useCustomFields(place.fondsId, place.recordGroup);
  const columns = useItemColumns(mayEdit, scoped, further.active);
  const wordLists = useWordLists();
  const [pasted, setPasted] = useState<PastePlan | null>(null);
  const chosen = (): readonly Item[] => rows.loaded().filter((item) => selection.has(item.itemId));

  const refuse = (problem: string | undefined): void => { if (problem !== undefined) throw new MunimentError('HOST_INVALID_INPUT', { issues: words.problem(problem) }); };
  const save = async (item: Item, columnId: string, text: string): Promise<void> => {
    if (isCustomName(columnId)) {
      const key = customKeyOf(columnId);
      const definition = further.active.find((field) => field.key === key);
      const tidied = definition === undefined ? text.trim() : tidyCustomValue(definition, text).trim();
      if (tidied === (item.custom[key] ?? '')) return;
      refuse(cellRefusal(columnId, tidied, wordLists, further.active));
      const { item: saved, undoToken } = await client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { custom: { [key]: tidied } } });
      actions.did({ label: t('deed.update', { title: short(saved.title), fields: further.label(columnId) }), tokens: [undoToken] });
      return;
    }
    if (!isEditable(columnId)) return;
    const value = readValue(columnId, tidyValue(columnId, text));
    if (value === undefined) refuse(columnId === 'pageCount' ? 'notANumber' : text.trim() === '' ? 'required' : 'tooLong');
    if (value === item[columnId]) return;
    refuse(cellRefusal(columnId, text, wordLists, further.active));
    const answer = await client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { [columnId]: value } });
    actions.did({ label: t('deed.update', { title: short(answer.item.title), fields: words.field(columnId) }), tokens: [answer.undoToken] });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || event.defaultPrevented || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement || !can('catalogue.delete')) return;
    const items = chosen().filter((item) => item.deletedAt === null);
    if (items.length === 0) return;
    event.preventDefault();
    actions.ask('delete', items);
  };
  // Rows that have left the list must not stay chosen unseen.
  const { version } = rows;
  const prune = useEffectEvent(() => {
    if (selection.size === 0 || !rows.isStarted) return;
    const here = new Set(rows.loaded().map(({ itemId }): string => itemId));
    const kept = [...selection].filter((itemId) => here.has(itemId));
    if (kept.length < selection.size) onSelection(new Set(kept));
  });
  useEffect(() => { prune(); }, [version]);

  if (rows.error !== null && !rows.isStarted) return <ErrorNotice error={rows.error} onRetry={rows.retry} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the Delete key of the grid inside
    <div style={{ height: '100%' }} onKeyDown={onKeyDown}>
      <DataGrid<Item>
        id="catalogue" label={t('grid.label')} columns={columns} source={rows} rowKey={(item) => item.itemId} sort={sort} onSortChange={onSort} filters={filters} onFiltersChange={onFilters}
        selection={selection} onSelectionChange={onSelection} onActiveRow={onActive} onOpen={onOpen} openKey={openKey} {...(mayEdit && { onEdit: save })} empty={rows.isStarted ? empty : ''} handleRef={handleRef}
        {...(mayEdit && { onPasteBlock: (block, at) => { setPasted(planPaste(block, at.rows, at.columnIds, chosen())); } })}
      />
      {pasted !== null && <PasteDialog plan={pasted} did={actions.did} onClose={() => { setPasted(null); handleRef.current?.focus(); }} />}
    </div>
  );
}
