import type { ReactNode } from 'react';

/** Where a grid's rows come from. Rows may be missing until `onRange` has brought them. */
export interface GridSource<Row> {
  readonly rowCount: number;
  /** False while only a lower bound of `rowCount` is known. */
  readonly isExact: boolean;
  /** Changes whenever any row may have. */
  readonly version: string;
  readonly getRow: (index: number) => Row | undefined;
  /** The rows that are here, in order. */
  readonly loaded: () => readonly Row[];
  /** Tells of every row that came, also of those that leave `version` as it is: only the rows that are drawn listen. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Another number whenever `subscribe` told. */
  readonly stamp: () => number;
  readonly onRange: (first: number, last: number) => void;
}

export interface GridOption {
  readonly value: string;
  readonly label: string;
}

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly widthPx: number;
  readonly minWidthPx?: number;
  readonly align?: 'left' | 'right';
  /** 档号, numbers, places. */
  readonly mono?: boolean;
  /** The cell as plain text: for copying, for the tooltip, and for the cell where there is no `render`. */
  readonly text: (row: Row) => string;
  readonly render?: (row: Row) => ReactNode;
  /** The core's name of the order; without it the column cannot be sorted. */
  readonly sortBy?: string;
  readonly filter?: { readonly kind: 'text'; /** What may be typed, where the words of the column do not say it. */ readonly hint?: string } | { readonly kind: 'choice'; readonly options: readonly GridOption[] };
  /** What F2 edits; `start` is the text that the editor begins with when it is not the cell's. */
  readonly edit?: { readonly kind: 'text' | 'number' | 'choice'; readonly options?: readonly GridOption[]; readonly start?: (row: Row) => string };
  /** Offered in the column menu, not shown at first. */
  readonly hiddenAtFirst?: boolean;
}

export interface GridSort {
  readonly by: string;
  readonly descending: boolean;
}

/** Where a block was pasted: the active cell, and what lies under and right of it. */
export interface GridPasteTarget<Row> {
  readonly row: Row | undefined;
  readonly columnId: string;
  /** Loaded rows from the active one down, as many as the block has. */
  readonly rows: readonly Row[];
  /** Visible columns from the active one to the right. */
  readonly columnIds: readonly string[];
}

export interface GridHandle {
  readonly focus: () => void;
  /** Brings a row into view and makes it the active one. */
  readonly goToRow: (index: number) => void;
}

export interface DataGridProps<Row> {
  /** Under this name widths, order and visibility of the columns are remembered. */
  readonly id: string;
  readonly label: string;
  /** Stable between renders. */
  readonly columns: readonly GridColumn<Row>[];
  readonly source: GridSource<Row>;
  readonly rowKey: (row: Row) => string;
  readonly sort?: GridSort;
  readonly onSortChange?: (sort: GridSort) => void;
  /** By column id. */
  readonly filters?: Readonly<Record<string, string>>;
  readonly onFiltersChange?: (filters: Readonly<Record<string, string>>) => void;
  readonly selection?: ReadonlySet<string>;
  readonly onSelectionChange?: (selection: ReadonlySet<string>) => void;
  /** The row that the arrow keys stand on. */
  readonly onActiveRow?: (row: Row | null) => void;
  /** The row whose record is open beside the list. */
  readonly openKey?: string | null;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  /** Saves what was typed into a cell; a rejection leaves the editor open and says why. */
  readonly onEdit?: (row: Row, columnId: string, value: string) => Promise<void>;
  /** A block copied in a spreadsheet was pasted while the grid had the focus. */
  readonly onPasteBlock?: (block: readonly (readonly string[])[], at: GridPasteTarget<Row>) => void;
  /** Shown in the place of rows when there are none. */
  readonly empty?: ReactNode;
  readonly handleRef?: { current: GridHandle | null };
}
