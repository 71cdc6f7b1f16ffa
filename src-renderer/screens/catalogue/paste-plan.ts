import type { Item } from '#shared/contract/catalogue.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { customKeyOf, isCustomName, readValue, tidyValue, type CustomName, type FixedName } from './form-values.ts';
import { isEditable, type EditableColumn } from './editable-columns.ts';

/** One cell that a pasted block would change. */
export interface PastedCell {
  readonly item: Item;
  readonly field: EditableColumn | CustomName;
  readonly before: string;
  /** Tidied, as it would be stored. */
  readonly after: string;
  /** Undefined when it cannot be stored. */
  readonly value: Item[EditableColumn] | string | undefined;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  readonly records: number;
  /** Cells that say already what would be written. */
  readonly same: number;
  /** Columns of the list that cannot be written, by id. */
  readonly fixedColumns: readonly string[];
  /** Rows of the block below the last record of the list. */
  readonly rowsOver: number;
  /** Columns of the block beyond the last one of the list. */
  readonly columnsOver: number;
}

type Block = readonly (readonly string[])[];

/**
 * What a block from a spreadsheet would do: it is laid over the records from the active cell on, to the right and down.
 * One row over several chosen records fills each of them.
 */
export function planPaste(block: Block, rows: readonly Item[], columnIds: readonly string[], chosen: readonly Item[]): PastePlan {
  const fills = block.length === 1 && chosen.length > 1;
  const targets = fills ? chosen : rows.slice(0, block.length);
  const width = Math.max(0, ...block.map((row) => row.length));
  const cells: PastedCell[] = [];
  const fixed = new Set<string>();
  let same = 0;
  for (const [index, item] of targets.entries()) {
    const row = (fills ? block[0] : block[index]) ?? [];
    for (const [offset, text] of row.entries()) {
      const columnId = columnIds[offset];
      if (columnId === undefined) continue;
      if (isCustomName(columnId)) {
        const had = item.custom[customKeyOf(columnId)] ?? '';
        if (text.trim() === had) same += 1;
        else cells.push({ item, field: columnId, before: had, after: text.trim(), value: text.trim() });
        continue;
      }
      if (!isEditable(columnId)) { fixed.add(columnId); continue; }
      const before = textOf(item, columnId);
      const after = storedWord(columnId, tidyValue(columnId, text));
      if (after === before) same += 1;
      else cells.push({ item, field: columnId, before, after, value: readValue(columnId, after) as PastedCell['value'] });
    }
  }
  return {
    cells, same, records: new Set(cells.map(({ item }) => item.itemId)).size, fixedColumns: [...fixed],
    rowsOver: fills ? 0 : Math.max(0, block.length - targets.length), columnsOver: Math.max(0, width - columnIds.length),
  };
}

function textOf(item: Item, field: EditableColumn): string {
  const value = item[field];
  return field === 'pageCount' && value === 0 ? '' : String(value);
}

/** A spreadsheet says 内部 or Internal where `internal` is stored. */
function storedWord(field: FixedName, text: string): string {
  if (field !== 'classification' && field !== 'openStatus') return text;
  return DICTIONARIES[field].entries.find(({ code, zh, en }) => [code, zh, en].includes(text))?.code ?? text;
}
