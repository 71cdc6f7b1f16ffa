import { memo } from 'react';
import { CellEditor } from './cell-editor.tsx';
import type { GridColumn } from './grid-types.ts';
import classes from './data-grid.module.css';

export interface GridRowProps<Row> {
  readonly gridId: string;
  readonly row: Row | undefined;
  readonly index: number;
  readonly topPx: number;
  readonly columns: readonly GridColumn<Row>[];
  /** Its record is open beside the list. */
  readonly open: boolean;
  /** Undefined where rows cannot be selected. */
  readonly selected: boolean | undefined;
  /** The column that the keys stand on, when this is the active row. */
  readonly activeColumn: string | null;
  readonly editing: string | null;
  /** Rows of the header above the first one, for aria-rowindex. */
  readonly headRows: number;
  /** What the box for choosing a row is called. */
  readonly selectLabel: string;
  readonly onToggle: (index: number) => void;
  readonly onCommit: (index: number, columnId: string, value: string, then: 'stay' | 'next' | 'previous') => Promise<void>;
  readonly onCancelEdit: () => void;
}

export function cellId(gridId: string, columnId: string): string {
  return `${gridId}-${columnId}`;
}

/** Clicks are heard by the body; a cell that comes into view says other words and nothing else of it changes. */
function GridRowPlain<Row>({ gridId, row, index, topPx, columns, open, selected, activeColumn, editing, headRows, selectLabel, onToggle, onCommit, onCancelEdit }: GridRowProps<Row>) {
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid holds the focus and names the active cell
    <div
      role="row" aria-rowindex={index + headRows + 1} aria-selected={selected} className={classes.row} data-active={activeColumn !== null || undefined} data-open={open || undefined} data-pending={row === undefined || undefined}
      data-editing={editing !== null || undefined} aria-current={open || undefined} style={{ transform: `translateY(${topPx}px)` }}
    >
      {selected !== undefined && (
        <div role="gridcell" className={classes.selectCell}>
          <input type="checkbox" tabIndex={-1} className={classes.check} checked={selected} disabled={row === undefined} aria-label={selectLabel} onChange={() => { onToggle(index); }} />
        </div>
      )}
      {columns.map((column, position) => (
        <div
          key={column.id} id={column.id === activeColumn ? cellId(gridId, column.id) : undefined} role="gridcell" aria-colindex={position + 1} className={classes.cell} data-column={column.id} data-align={column.align} data-mono={column.mono || undefined}
          data-active={column.id === activeColumn || undefined}
        >
          {row === undefined ? '' : editing === column.id
            ? <CellEditor column={column} row={row} onCommit={(value, then) => onCommit(index, column.id, value, then)} onCancel={onCancelEdit} />
            : (column.render?.(row) ?? column.text(row))}
        </div>
      ))}
    </div>
  );
}

/** Drawn again only when its own row, its selection or the key position changes. */
export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;
