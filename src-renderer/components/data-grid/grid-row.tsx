import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
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
  readonly onClick: (event: MouseEvent, index: number, columnId: string | null) => void;
  readonly onDoubleClick: (index: number, columnId: string) => void;
  readonly onToggle: (index: number) => void;
  readonly onCommit: (index: number, columnId: string, value: string, then: 'stay' | 'next' | 'previous') => Promise<void>;
  readonly onCancelEdit: () => void;
}

export function cellId(gridId: string, index: number, columnId: string): string {
  return `${gridId}-${index}-${columnId}`;
}

function GridRowPlain<Row>({ gridId, row, index, topPx, columns, open, selected, activeColumn, editing, headRows, onClick, onDoubleClick, onToggle, onCommit, onCancelEdit }: GridRowProps<Row>) {
  const { t } = useTranslation('common');
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid holds the focus and names the active cell
    <div role="row" aria-rowindex={index + headRows + 1} aria-selected={selected} className={classes.row} data-active={activeColumn !== null || undefined} data-open={open || undefined} aria-current={open || undefined} style={{ transform: `translateY(${topPx}px)` }}>
      {selected !== undefined && (
        <div role="gridcell" className={classes.selectCell}>
          {row !== undefined && <input type="checkbox" tabIndex={-1} className={classes.check} checked={selected} aria-label={t('grid.selectRow')} onChange={() => { onToggle(index); }} />}
        </div>
      )}
      {columns.map((column, position) => (
        // Keys are handled by the grid, which holds the focus. With Shift a row is meant, not the words between two clicks.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={column.id} id={cellId(gridId, index, column.id)} role="gridcell" aria-colindex={position + 1} className={classes.cell} data-align={column.align} data-mono={column.mono || undefined}
          data-active={column.id === activeColumn || undefined} title={row === undefined || column.render !== undefined ? undefined : column.text(row)}
          onClick={(event) => { if (event.shiftKey) getSelection()?.removeAllRanges(); onClick(event, index, column.id); }} onDoubleClick={() => { onDoubleClick(index, column.id); }}
        >
          {row === undefined ? <span className={classes.pending} /> : editing === column.id
            ? <CellEditor column={column} row={row} onCommit={(value, then) => onCommit(index, column.id, value, then)} onCancel={onCancelEdit} />
            : (column.render?.(row) ?? column.text(row))}
        </div>
      ))}
    </div>
  );
}

/** Drawn again only when its own row, its selection or the key position changes. */
export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;
