/** A row as a business system lists it, and which of its line it is, from 1. */
export interface StageRow { readonly caseNumber: string; readonly title: string; readonly account: string; readonly stage: string; readonly endedAt: string }

const HEADINGS: Readonly<Record<keyof StageRow, readonly string[]>> = {
  caseNumber: ['业务单号', '工单号', '单号', 'caseNumber'], title: ['名称', '题名', '客户', 'title'], account: ['户号', '住院号', '客户编号', 'account'], stage: ['环节', '完成环节', 'stage'], endedAt: ['完成时间', '结束时间', 'endedAt'],
};

/**
 * Rows pasted from a spreadsheet or a file: with a heading in any order, without one as 业务单号, 环节, 完成时间, 名称, 户号. A time is local: 2026-09-07 15:30. Null where a time cannot be read.
 */
export function readStageRows(table: readonly (readonly string[])[]): (StageRow | null)[] {
  const names = Object.keys(HEADINGS) as (keyof StageRow)[];
  const head = table[0] ?? [];
  const isHead = head.some((cell) => names.some((name) => HEADINGS[name].includes(cell.trim())));
  const order: readonly (keyof StageRow)[] = ['caseNumber', 'stage', 'endedAt', 'title', 'account'];
  const at = (name: keyof StageRow): number => (isHead ? head.findIndex((cell) => HEADINGS[name].includes(cell.trim())) : order.indexOf(name));
  return table.slice(isHead ? 1 : 0).filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => {
    const cell = (name: keyof StageRow): string => cells[at(name)]?.trim() ?? '';
    const endedAt = instantOf(cell('endedAt'));
    return endedAt === null || cell('caseNumber') === '' || cell('stage') === '' ? null : { caseNumber: cell('caseNumber'), title: cell('title'), account: cell('account'), stage: cell('stage'), endedAt };
  });
}

function instantOf(written: string): string | null {
  if (written === '') return '';
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u.exec(written);
  if (parts === null) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const at = new Date(year!, month! - 1, day, hour, minute, second);
  return at.getMonth() === month! - 1 && at.getDate() === day ? at.toISOString() : null;
}
