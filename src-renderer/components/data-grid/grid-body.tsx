import { memo, useEffect, useLayoutEffect, useRef, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GridRow } from './grid-row.tsx';
import type { GridColumn, GridSource } from './grid-types.ts';
import type { RowScroller } from './row-scroller.ts';
import type { GridFocus } from './use-grid-focus.ts';
import classes from './data-grid.module.css';

interface GridBodyProps<Row> extends Pick<GridFocus<Row>, 'activeIndex' | 'activeColumn' | 'editing' | 'onCellClick' | 'onCellDoubleClick' | 'onToggle' | 'onCommit' | 'onCancelEdit'> {
  readonly gridId: string;
  readonly scroller: RowScroller;
  readonly source: GridSource<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowCount: number;
  readonly rowPx: number;
  readonly headRows: number;
  readonly openKey: string | null | undefined;
  readonly selection: ReadonlySet<string> | undefined;
  /** Whether the active row is among those that are drawn: only then its cell can be named to a screen reader. */
  readonly onActiveShown: (shown: boolean) => void;
}

/**
 * The rows that are seen. It alone is drawn anew while the list moves: an element for each place on the screen, which says other words as rows come and go.
 */
function GridBodyPlain<Row>(props: GridBodyProps<Row>) {
  const { scroller, source, columns, rowKey, rowCount, rowPx, activeIndex, activeColumn, editing, openKey, selection, onActiveShown } = props;
  const { t } = useTranslation('common');
  const body = useRef<HTMLDivElement>(null);
  const view = useSyncExternalStore(scroller.subscribe, scroller.window);
  useSyncExternalStore(source.subscribe, source.stamp);
  useLayoutEffect(() => {
    // What is around this has no ref yet when this is laid out for the first time.
    const around = body.current?.parentElement;
    return around === null || around === undefined || body.current === null ? undefined : scroller.attach(around, body.current.offsetTop);
  }, [scroller]);
  useLayoutEffect(() => { scroller.setRows(rowCount, rowPx); }, [scroller, rowCount, rowPx]);

  const last = Math.min(view.last, rowCount - 1);
  const { onRange } = source;
  useEffect(() => { if (last >= view.first) onRange(view.first, last); }, [onRange, view.first, last]);
  const isActiveShown = activeIndex >= view.first && activeIndex <= last;
  useEffect(() => { onActiveShown(isActiveShown); }, [onActiveShown, isActiveShown]);

  const slots = scroller.slots();
  const selectLabel = t('grid.selectRow');
  const draw = (index: number, key: string | number): ReactNode => {
    const row = source.getRow(index);
    const rowId = row === undefined ? undefined : rowKey(row);
    const isActive = index === activeIndex;
    return (
      <GridRow
        key={key} gridId={props.gridId} row={row} index={index} topPx={index * rowPx - view.shiftPx} columns={columns} headRows={props.headRows} selectLabel={selectLabel}
        open={rowId !== undefined && openKey === rowId} selected={selection === undefined ? undefined : rowId !== undefined && selection.has(rowId)} activeColumn={isActive ? activeColumn : null} editing={isActive ? editing : null}
        onToggle={props.onToggle} onCommit={props.onCommit} onCancelEdit={props.onCancelEdit}
      />
    );
  };
  // What is being written stays where it is, in the document too, though its row be scrolled out of sight.
  const written = editing !== null && activeIndex < rowCount ? activeIndex : null;
  const indexes = Array.from({ length: Math.max(0, last - view.first + 1) }, (_, offset) => view.first + offset).filter((index) => index !== written);
  if (view.isMoving || written !== null) indexes.sort((a, b) => (a % slots) - (b % slots));

  const cellOf = (event: MouseEvent): { readonly index: number; readonly columnId: string } | null => {
    const cell = cellElement(event);
    const index = Number(cell?.parentElement?.getAttribute('aria-rowindex')) - props.headRows - 1;
    return cell?.dataset.column === undefined || !(index >= 0) ? null : { index, columnId: cell.dataset.column };
  };
  return (
    // Keys are handled by the grid, which holds the focus. With Shift a row is meant, not the words between two clicks.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={body} role="rowgroup" className={classes.body} style={{ height: view.bodyPx }}
      onClick={(event) => {
        const at = cellOf(event);
        if (at === null) return;
        if (event.shiftKey) getSelection()?.removeAllRanges();
        props.onCellClick(event, at.index, at.columnId);
      }}
      onDoubleClick={(event) => { const at = cellOf(event); if (at !== null) props.onCellDoubleClick(at.index, at.columnId); }}
      onPointerOver={(event) => {
        const at = cellOf(event);
        const row = at === null ? undefined : source.getRow(at.index);
        // The whole of what is cut off, set when it is asked for: that costs the rows that rush by nothing.
        if (row !== undefined) cellElement(event)?.setAttribute('title', columns.find(({ id }) => id === at?.columnId)?.text(row) ?? '');
      }}
      onPointerOut={(event) => { cellElement(event)?.removeAttribute('title'); }}
    >
      {written !== null && draw(written, 'written')}
      {indexes.map((index) => draw(index, index % slots))}
    </div>
  );
}

function cellElement({ target }: { readonly target: EventTarget }): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
}

export const GridBody = memo(GridBodyPlain) as typeof GridBodyPlain;
