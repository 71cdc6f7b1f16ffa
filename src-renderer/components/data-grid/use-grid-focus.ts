import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore, type KeyboardEvent, type MouseEvent } from 'react';
import { isComposing } from '../../app/shortcuts.ts';
import { selectOne, selectRange, toggleOne, type SelectionChange } from './grid-selection.ts';
import type { DataGridProps, GridColumn } from './grid-types.ts';

interface GridSurface {
  readonly scrollTo: (index: number) => void;
  readonly pageRows: () => number;
  readonly takeFocus: () => void;
}

export interface GridFocus<Row> {
  readonly activeIndex: number;
  readonly activeColumn: string;
  readonly editing: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCellClick: (event: MouseEvent, index: number, columnId: string | null) => void;
  readonly onCellDoubleClick: (index: number, columnId: string) => void;
  readonly onToggle: (index: number) => void;
  readonly onCommit: (index: number, columnId: string, value: string, then: 'stay' | 'next' | 'previous') => Promise<void>;
  readonly onCancelEdit: () => void;
  readonly goToRow: (index: number) => void;
  readonly rowsToCopy: () => readonly Row[];
}

/** Where the keys stand in the grid, what is selected and what is being edited. */
export function useGridFocus<Row>(props: DataGridProps<Row>, columns: readonly GridColumn<Row>[], rowCount: number, surface: GridSurface): GridFocus<Row> {
  const { source, rowKey, selection, onSelectionChange, onActiveRow, onOpen, onEdit, sort, filters } = props;
  const [wantedIndex, setWantedIndex] = useState(0);
  const [wantedColumn, setWantedColumn] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const anchor = useRef(0);
  /** The keys went to a row that is not here yet. */
  const awaited = useRef<number | null>(null);
  const activeIndex = Math.max(0, Math.min(wantedIndex, rowCount - 1));
  const activeColumn = columns.some(({ id }) => id === wantedColumn) ? wantedColumn : (columns[0]?.id ?? '');
  const columnIndex = columns.findIndex(({ id }) => id === activeColumn);
  // It may come later than the keys: then it is announced, and chosen where they chose it.
  const activeRow = useSyncExternalStore(source.subscribe, () => source.getRow(activeIndex));

  // Another order or filter is another list: it is read from its top.
  const listKey = JSON.stringify([sort, filters]);
  const [knownList, setKnownList] = useState(listKey);
  if (knownList !== listKey) { setKnownList(listKey); setWantedIndex(0); setEditing(null); }
  const goToTop = useEffectEvent(() => { surface.scrollTo(0); });
  useEffect(() => { goToTop(); }, [knownList]);

  const announce = useEffectEvent((row: Row | undefined) => {
    if (row !== undefined && awaited.current === activeIndex) { awaited.current = null; select(selectOne(rowKey(row), activeIndex)); }
    onActiveRow?.(row ?? null);
  });
  useEffect(() => { announce(activeRow); }, [activeRow]);

  const keyAt = (index: number): string | undefined => { const row = source.getRow(index); return row === undefined ? undefined : rowKey(row); };
  const select = (change: SelectionChange): void => { anchor.current = change.anchor; onSelectionChange?.(change.selection); };
  const moveTo = (index: number, extend: boolean): void => {
    const to = Math.max(0, Math.min(rowCount - 1, index));
    setWantedIndex(to);
    surface.scrollTo(to);
    awaited.current = null;
    if (selection === undefined) return;
    const key = keyAt(to);
    if (extend) select(selectRange(anchor.current, to, keyAt));
    else if (selection.size > 1) anchor.current = to;
    else if (key !== undefined) select(selectOne(key, to));
    else { awaited.current = to; select({ selection: new Set(), anchor: to }); }
  };
  const edit = (columnId: string): void => {
    if (onEdit !== undefined && activeRow !== undefined && columns.find(({ id }) => id === columnId)?.edit !== undefined) setEditing(columnId);
  };
  const stopEditing = (): void => { setEditing(null); surface.takeFocus(); };
  const toggle = (index: number): void => {
    const key = keyAt(index);
    if (selection !== undefined && key !== undefined) select(toggleOne(selection, key, index));
    setWantedIndex(index);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent) || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const rowStep = { ArrowDown: 1, ArrowUp: -1, PageDown: surface.pageRows(), PageUp: -surface.pageRows() }[event.key];
    const columnTo = { ArrowRight: columnIndex + 1, ArrowLeft: columnIndex - 1, Home: 0, End: columns.length - 1 }[event.key];
    if (rowStep !== undefined) moveTo(activeIndex + rowStep, event.shiftKey);
    else if (command && (event.key === 'Home' || event.key === 'End')) moveTo(event.key === 'Home' ? 0 : rowCount - 1, event.shiftKey);
    else if (columnTo !== undefined && !command) setWantedColumn(columns[Math.max(0, Math.min(columns.length - 1, columnTo))]?.id ?? '');
    else if (event.key === ' ') toggle(activeIndex);
    else if (event.key === 'Enter' && !command && activeRow !== undefined && onOpen !== undefined) onOpen(activeRow);
    else if (event.key === 'F2') edit(activeColumn);
    else if (event.key === 'Escape' && selection !== undefined && selection.size > 0) select({ selection: new Set(), anchor: activeIndex });
    else return;
    event.preventDefault();
  };

  const click = (event: MouseEvent, index: number, columnId: string | null): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    setWantedIndex(index);
    if (columnId !== null) setWantedColumn(columnId);
    if (editing !== null && (index !== activeIndex || columnId !== editing)) setEditing(null);
    const key = keyAt(index);
    if (selection !== undefined && key !== undefined) select(event.shiftKey ? selectRange(anchor.current, index, keyAt) : event.ctrlKey || event.metaKey ? toggleOne(selection, key, index) : selectOne(key, index));
  };

  // Rows are memoised: what they are given must keep its identity while it does something new each time.
  const latest = useRef({ click, toggle, edit, stopEditing, onEdit, onOpen, source, columns });
  latest.current = { click, toggle, edit, stopEditing, onEdit, onOpen, source, columns };
  const onCellClick = useCallback((event: MouseEvent, index: number, columnId: string | null) => { latest.current.click(event, index, columnId); }, []);
  const onToggle = useCallback((index: number) => { latest.current.toggle(index); }, []);
  const onCancelEdit = useCallback(() => { latest.current.stopEditing(); }, []);
  const onCellDoubleClick = useCallback((index: number, columnId: string) => {
    const { columns: now, source: rows, onEdit: editable, onOpen: open, edit: start } = latest.current;
    const row = rows.getRow(index);
    if (editable !== undefined && now.find(({ id }) => id === columnId)?.edit !== undefined) start(columnId);
    else if (row !== undefined) open?.(row);
  }, []);
  const onCommit = useCallback(async (index: number, columnId: string, value: string, then: 'stay' | 'next' | 'previous') => {
    const { source: rows, columns: now, onEdit: save, stopEditing: stop } = latest.current;
    const row = rows.getRow(index);
    if (row === undefined || save === undefined) return;
    await save(row, columnId, value);
    const editable = now.filter((column) => column.edit !== undefined);
    const next = then === 'stay' ? undefined : editable[editable.findIndex(({ id }) => id === columnId) + (then === 'next' ? 1 : -1)];
    if (next === undefined) { stop(); return; }
    setWantedColumn(next.id);
    setEditing(next.id);
  }, []);

  return {
    activeIndex, activeColumn, editing, onKeyDown, onCellClick, onCellDoubleClick, onToggle, onCommit, onCancelEdit,
    goToRow: (index) => { moveTo(index, false); },
    rowsToCopy: () => {
      if (selection === undefined || selection.size === 0) return activeRow === undefined ? [] : [activeRow];
      return source.loaded().filter((row) => selection.has(rowKey(row)));
    },
  };
}
