import {
  columnOrderingFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature, tableFeatures, useTable,
  type ColumnDef, type ColumnOrderState, type ColumnSizingState, type ColumnVisibilityState, type Header, type Updater,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { usePreference } from '../stored-preference.ts';
import type { GridColumn } from './grid-types.ts';

const features = tableFeatures({ columnOrderingFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature });
type Features = typeof features;
export type GridHeader = Header<Features, object, unknown>;

interface StoredColumns {
  readonly sizing: ColumnSizingState;
  readonly order: ColumnOrderState;
  readonly visibility: ColumnVisibilityState;
}

const NO_ROWS: object[] = [];
const NARROWEST_PX = 48;

export interface GridColumns<Row> {
  readonly visible: readonly GridColumn<Row>[];
  readonly headers: readonly GridHeader[];
  /** For `grid-template-columns`; rows read it from a CSS variable and are not drawn again when a column grows. */
  readonly template: string;
  readonly totalPx: number;
  readonly isVisible: (id: string) => boolean;
  readonly setVisible: (id: string, visible: boolean) => void;
  /** All columns in their order, hidden ones too. */
  readonly ordered: readonly GridColumn<Row>[];
  readonly move: (id: string, by: -1 | 1) => void;
  readonly reset: () => void;
}

/** Widths, order and visibility of the columns, kept by react-table and remembered at this workstation. Rows stay outside of its model: with a million of them that is what keeps scrolling smooth. */
export function useGridColumns<Row>(gridId: string, columns: readonly GridColumn<Row>[]): GridColumns<Row> {
  const initial = useMemo<StoredColumns>(() => ({
    sizing: {}, order: columns.map(({ id }) => id), visibility: Object.fromEntries(columns.filter(({ hiddenAtFirst }) => hiddenAtFirst === true).map(({ id }) => [id, false])),
  }), [columns]);
  const [stored, setStored] = usePreference<StoredColumns>(`grid.${gridId}`, initial);
  const definitions = useMemo<ColumnDef<Features, object>[]>(
    () => columns.map(({ id, header, widthPx, minWidthPx }) => ({ id, header, size: widthPx, minSize: minWidthPx ?? NARROWEST_PX, accessorFn: () => null })),
    [columns],
  );
  const order = useMemo(() => completeOrder(stored.order, initial.order), [stored.order, initial.order]);
  const table = useTable({
    features, data: NO_ROWS, columns: definitions, columnResizeMode: 'onChange',
    state: { columnSizing: stored.sizing, columnOrder: order, columnVisibility: stored.visibility },
    onColumnSizingChange: (updater) => { setStored({ ...stored, order, sizing: resolve(updater, stored.sizing) }); },
    onColumnVisibilityChange: (updater) => { setStored({ ...stored, order, visibility: resolve(updater, stored.visibility) }); },
    onColumnOrderChange: (updater) => { setStored({ ...stored, order: resolve(updater, order) }); },
  });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const visibleKey = headers.map(({ column }) => column.id).join('\n');
  const visible = useMemo(() => visibleKey.split('\n').flatMap((id) => byId.get(id) ?? []), [visibleKey, byId]);
  const move = (id: string, by: -1 | 1): void => {
    const from = order.indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= order.length) return;
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    table.setColumnOrder(next);
  };
  return {
    visible, headers, move,
    template: headers.map(({ column }) => `${column.getSize()}px`).join(' '),
    totalPx: headers.reduce((sum, { column }) => sum + column.getSize(), 0),
    ordered: order.flatMap((id) => byId.get(id) ?? []),
    isVisible: (id) => stored.visibility[id] !== false,
    setVisible: (id, show) => { setStored({ ...stored, order, visibility: { ...stored.visibility, [id]: show } }); },
    reset: () => { setStored(initial); },
  };
}

function resolve<Value>(updater: Updater<Value>, current: Value): Value {
  return typeof updater === 'function' ? (updater as (value: Value) => Value)(current) : updater;
}

/** Columns that were added to the program since the order was stored come at the end; those that are gone are forgotten. */
function completeOrder(stored: readonly string[], known: readonly string[]): string[] {
  return [...stored.filter((id) => known.includes(id)), ...known.filter((id) => !stored.includes(id))];
}
