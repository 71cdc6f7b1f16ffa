import { useId, useImperativeHandle, useRef, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreference } from '../stored-preference.ts';
import { useFormat } from '../format.ts';
import { GridBody } from './grid-body.tsx';
import { FilterRow, HeaderRow } from './grid-header.tsx';
import { cellId } from './grid-row.tsx';
import { formatBlock, parseBlock } from './grid-selection.ts';
import type { DataGridProps } from './grid-types.ts';
import { createRowScroller, type ScrollElement } from './row-scroller.ts';
import { useGridColumns } from './use-grid-columns.ts';
import { useGridFocus } from './use-grid-focus.ts';
import classes from './data-grid.module.css';

const ROW_PX = { normal: 32, compact: 28 } as const;
const SELECT_COLUMN_PX = 36;

/**
 * A list of any length: sorted, filtered and paged by the core, walked and edited with the keyboard.
 * Arrows move, Ctrl+Home/End go to the ends, Space selects, Shift extends, F2 edits, Enter opens, Ctrl+C copies as a spreadsheet block.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { id, label, source, sort, onSortChange, filters, onFiltersChange, selection, empty, handleRef, onPasteBlock } = props;
  const { rowCount } = source;
  const { t } = useTranslation('common');
  const format = useFormat();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useGridColumns(id, props.columns);
  const [density] = usePreference<keyof typeof ROW_PX>('density', 'normal');
  const rowPx = ROW_PX[density];
  const selectable = selection !== undefined;
  const hasFilters = filters !== undefined && onFiltersChange !== undefined && props.columns.some(({ filter }) => filter !== undefined);
  const headRows = hasFilters ? 2 : 1;

  const [rows] = useState(() => createRowScroller(watchSize));
  const [isActiveShown, setActiveShown] = useState(true);
  const focus = useGridFocus(props, columns.visible, rowCount, {
    scrollTo: rows.scrollToRow, pageRows: () => Math.max(1, rows.rowsInView()), takeFocus: () => { scroller.current?.focus({ preventScroll: true }); },
  });
  useImperativeHandle(handleRef, () => ({ focus: () => { scroller.current?.focus(); }, goToRow: focus.goToRow }));

  const copy = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const rows = focus.rowsToCopy();
    if (rows.length === 0) return;
    event.clipboardData.setData('text/plain', formatBlock(rows.map((row) => columns.visible.map((column) => column.text(row)))));
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent): void => {
    if (onPasteBlock === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const block = parseBlock(event.clipboardData.getData('text/plain'));
    const columnIds = columns.visible.map((column) => column.id);
    onPasteBlock(block, {
      row: source.getRow(focus.activeIndex), columnId: focus.activeColumn, columnIds: columnIds.slice(columnIds.indexOf(focus.activeColumn)),
      rows: block.flatMap((_cells, offset) => source.getRow(focus.activeIndex + offset) ?? []),
    });
  };

  const template = `${selectable ? `${SELECT_COLUMN_PX}px ` : ''}${columns.template}`;
  const widthPx = columns.totalPx + (selectable ? SELECT_COLUMN_PX : 0);
  const activeCell = rowCount > 0 && isActiveShown ? cellId(gridId, focus.activeColumn) : undefined;
  return (
    <div className={classes.frame}>
      <div
        ref={scroller} className={classes.grid} role="grid" aria-label={label} aria-rowcount={source.isExact ? rowCount + headRows : -1} aria-colcount={columns.visible.length} aria-multiselectable={selectable || undefined}
        aria-activedescendant={activeCell} tabIndex={0} onKeyDown={focus.onKeyDown} onCopy={copy} onPaste={paste}
        style={{ '--grid-columns': template, '--grid-row': `${rowPx}px`, '--grid-width': `${widthPx}px` } as React.CSSProperties}
      >
        <div role="rowgroup" className={classes.head}>
          <HeaderRow columns={columns} selectable={selectable} sort={sort} onSort={onSortChange} />
          {hasFilters && <FilterRow columns={columns.visible} selectable={selectable} filters={filters} onChange={onFiltersChange} />}
        </div>
        <GridBody
          gridId={gridId} scroller={rows} source={source} columns={columns.visible} rowKey={props.rowKey} rowCount={rowCount} rowPx={rowPx} headRows={headRows} openKey={props.openKey} selection={selection} onActiveShown={setActiveShown}
          activeIndex={focus.activeIndex} activeColumn={focus.activeColumn} editing={focus.editing}
          onCellClick={focus.onCellClick} onCellDoubleClick={focus.onCellDoubleClick} onToggle={focus.onToggle} onCommit={focus.onCommit} onCancelEdit={focus.onCancelEdit}
        />
        {rowCount === 0 && source.isExact && <div className={classes.empty}>{empty ?? t('grid.noRows')}</div>}
      </div>
      <div className={classes.foot}>
        <span>{t(source.isExact || source.rowCount === 0 ? 'grid.rowsOf' : 'grid.rowsAtLeast', { n: format.number(source.isExact ? source.rowCount : Math.max(0, source.rowCount - 1)) })}</span>
        {selection !== undefined && selection.size > 0 && <span>{t('grid.selected', { n: format.number(selection.size) })}</span>}
      </div>
    </div>
  );
}

function watchSize(element: ScrollElement, onSize: () => void): () => void {
  if (!(element instanceof Element)) return () => undefined;
  const observer = new ResizeObserver(onSize);
  observer.observe(element);
  onSize();
  return () => { observer.disconnect(); };
}
