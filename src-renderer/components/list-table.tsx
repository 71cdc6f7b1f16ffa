import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './list-table.module.css';

export interface ListColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** CSS width; one column without takes the rest. */
  readonly width?: string;
  readonly align?: 'left' | 'right';
  /** Left out where there is little room: the details beside the list say it too. */
  readonly wideOnly?: boolean;
  readonly render: (row: Row) => ReactNode;
}

export interface ListTableProps<Row> {
  /** The name that a screen reader says. */
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  /** Other keys on a row; true when it was used. */
  readonly onRowKey?: (row: Row, event: KeyboardEvent) => boolean;
  readonly selectedKey?: string | null;
  readonly onSelect?: (row: Row) => void;
  readonly autoFocus?: boolean;
}

const LEAST_OF_THE_REST = '120px';

/** A short list (up to some hundred rows) walked with the arrow keys. For long ones there is the data grid. */
export function ListTable<Row>({ label, columns, rows, rowKey, onOpen, onRowKey, selectedKey = null, onSelect, autoFocus = false }: ListTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  // The row that Tab comes back to; the first one when the remembered is gone.
  const stopKey = rows.some((row) => rowKey(row) === focusedKey) ? focusedKey : rows[0] === undefined ? null : rowKey(rows[0]);

  const focusRow = (index: number): void => {
    const element = body.current?.rows[Math.max(0, Math.min(rows.length - 1, index))];
    element?.focus();
  };
  const key = (event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1, PageDown: index + 10, PageUp: index - 10 }[event.key];
    if (to !== undefined) focusRow(to);
    else if (event.key === 'Enter' && onOpen !== undefined) onOpen(row);
    else if (event.ctrlKey || event.metaKey || event.altKey || onRowKey?.(row, event) !== true) return;
    event.preventDefault();
  };

  // Enlarged, or in a narrow window, what has no width of its own still shows a few words; what is around the list then scrolls sideways.
  const leastWidth = `calc(${columns.filter(({ wideOnly }) => wideOnly !== true).map(({ width }) => width ?? LEAST_OF_THE_REST).join(' + ')})`;
  return (
    <div className={classes.frame}>
      <table className={classes.table} style={{ minWidth: leastWidth }} role="grid" aria-label={label} aria-rowcount={rows.length}>
        <thead>
          <tr>
            {columns.map((column) => {
              // A column of buttons has no name; an empty `th` would promise one.
              const Cell = column.header === '' ? 'td' : 'th';
              return <Cell key={column.id} {...(column.header !== '' && { scope: 'col' })} style={{ width: column.width }} data-align={column.align} data-wide-only={column.wideOnly}>{column.header}</Cell>;
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => {
            const id = rowKey(row);
            return (
              <tr
                key={id} tabIndex={id === stopKey ? 0 : -1} aria-selected={id === selectedKey} data-row-key={id}
                ref={autoFocus && index === 0 ? focusOnce : undefined}
                onFocus={(event) => { if (event.target === event.currentTarget) { setFocusedKey(id); onSelect?.(row); } }}
                onKeyDown={(event) => { key(event, row, index); }} onDoubleClick={onOpen === undefined ? undefined : () => { onOpen(row); }}
              >
                {columns.map((column) => <td key={column.id} data-align={column.align} data-wide-only={column.wideOnly}>{column.render(row)}</td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Takes the focus when nothing has it: a screen that was just opened starts in its list. */
function focusOnce(element: HTMLTableRowElement | null): void {
  if (element !== null && document.activeElement === document.body) element.focus({ preventScroll: true });
}
