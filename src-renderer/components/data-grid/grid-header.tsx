import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn, GridSort } from './grid-types.ts';
import type { GridColumns, GridHeader } from './use-grid-columns.ts';
import classes from './data-grid.module.css';

interface HeaderRowProps<Row> {
  readonly columns: GridColumns<Row>;
  readonly selectable: boolean;
  readonly sort: GridSort | undefined;
  readonly onSort: ((sort: GridSort) => void) | undefined;
}

/** Names of the columns: a click sorts, the edge resizes. */
export function HeaderRow<Row>({ columns, selectable, sort, onSort }: HeaderRowProps<Row>) {
  return (
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      {selectable && <div role="columnheader" className={classes.selectHead}><ColumnMenu columns={columns} /></div>}
      {columns.headers.map((header, index) => {
        const column = columns.visible[index];
        return column === undefined ? null : <HeaderCell key={header.id} header={header} column={column} sort={sort} onSort={onSort} />;
      })}
    </div>
  );
}

function HeaderCell<Row>({ header, column, sort, onSort }: { readonly header: GridHeader; readonly column: GridColumn<Row>; readonly sort: GridSort | undefined; readonly onSort: ((sort: GridSort) => void) | undefined }) {
  const { t } = useTranslation('common');
  const { sortBy } = column;
  const sorted = sortBy !== undefined && sort?.by === sortBy;
  const startResize = header.getResizeHandler();
  return (
    <div role="columnheader" className={classes.headCell} data-align={column.align} aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      {sortBy === undefined || onSort === undefined ? <span className={classes.headWord}>{column.header}</span> : (
        <button type="button" tabIndex={-1} className={classes.sortButton} onClick={() => { onSort({ by: sortBy, descending: sorted ? !sort.descending : false }); }}>
          <span className={classes.headWord}>{column.header}</span>
          {sorted && (sort.descending ? <IconArrowDown size={13} aria-label={t('grid.sortDescending')} /> : <IconArrowUp size={13} aria-label={t('grid.sortAscending')} />)}
        </button>
      )}
      <span className={classes.resizer} aria-hidden="true" title={t('grid.resize', { column: column.header })} onPointerDown={(event) => { event.preventDefault(); startResize(event.nativeEvent); }} onMouseDown={startResize} onTouchStart={startResize} onDoubleClick={() => { header.column.resetSize(); }} />
    </div>
  );
}

function ColumnMenu<Row>({ columns }: { readonly columns: GridColumns<Row> }) {
  const { t } = useTranslation('common');
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target><ActionIcon size={22} aria-label={t('grid.columns')} title={t('grid.columns')}><IconColumns3 size={15} stroke={1.5} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {columns.ordered.map((column) => (
          <div key={column.id} className={classes.columnLine}>
            <Checkbox label={column.header} checked={columns.isVisible(column.id)} onChange={(event) => { columns.setVisible(column.id, event.currentTarget.checked); }} />
            <span>
              <ActionIcon size={22} aria-label={`${t('grid.moveLeft')} ${column.header}`} onClick={() => { columns.move(column.id, -1); }}><IconArrowLeft size={14} stroke={1.5} /></ActionIcon>
              <ActionIcon size={22} aria-label={`${t('grid.moveRight')} ${column.header}`} onClick={() => { columns.move(column.id, 1); }}><IconArrowRight size={14} stroke={1.5} /></ActionIcon>
            </span>
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={columns.reset}>{t('grid.resetColumns')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface FilterRowProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly selectable: boolean;
  readonly filters: Readonly<Record<string, string>>;
  readonly onChange: (filters: Readonly<Record<string, string>>) => void;
}

/** One field a column; the list follows while typing. */
export function FilterRow<Row>({ columns, selectable, filters, onChange }: FilterRowProps<Row>) {
  const { t } = useTranslation('common');
  const set = (id: string, value: string): void => { onChange({ ...filters, [id]: value }); };
  return (
    <div role="row" aria-rowindex={2} className={classes.filterRow}>
      {selectable && <div role="gridcell" />}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.filterCell}>
          {column.filter?.kind === 'text' && <FilterField label={t('grid.filter', { column: column.header })} value={filters[column.id] ?? ''} {...(column.filter.hint !== undefined && { hint: column.filter.hint })} onChange={(value) => { set(column.id, value); }} />}
          {column.filter?.kind === 'choice' && (
            <select className={classes.filterField} aria-label={t('grid.filter', { column: column.header })} value={filters[column.id] ?? ''} onChange={(event) => { set(column.id, event.currentTarget.value); }}>
              <option value="">{t('all')}</option>
              {column.filter.options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
            </select>
          )}
        </div>
      ))}
    </div>
  );
}

const TYPING_PAUSE_MS = 180;

/** Waits for a pause in the typing, and for the input method to be done. */
function FilterField({ label, value, hint, onChange }: { readonly label: string; readonly value: string; readonly hint?: string; readonly onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => { setTyped(value); }, [value]);
  useEffect(() => {
    if (composing || typed === value) return undefined;
    const timer = setTimeout(() => { onChange(typed); }, TYPING_PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [typed, composing, value, onChange]);
  return (
    <input
      className={classes.filterField} aria-label={label} value={typed} placeholder={hint} spellCheck={false} onChange={(event) => { setTyped(event.currentTarget.value); }}
      onCompositionStart={() => { setComposing(true); }} onCompositionEnd={() => { setComposing(false); }}
    />
  );
}
