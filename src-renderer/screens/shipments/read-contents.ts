import type { Transfer } from '#shared/contract/transfers.ts';

/** A line as it was typed. `copies` null: no number stood behind it; `transfer` null: it looks like a list, and none of that number is handed over. */
export interface ReadContent { readonly title: string; readonly copies: number | null; readonly transfer: Transfer | null | undefined }

const LIST = /^YJ-\d{4}-\d{4,}$/u;

/** 题名 and 件数, one a line; the number of a transfer list by itself stands for the papers of that list. */
export function readContents(text: string, lists: readonly Transfer[]): ReadContent[] {
  return text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    if (LIST.test(line)) {
      const transfer = lists.find(({ number }) => number === line) ?? null;
      return { title: transfer === null ? line : `${transfer.fromWhom} ${line}`, copies: transfer?.lines ?? null, transfer };
    }
    const typed = /^(.+?)[\s,，]+(\d{1,5})\s*[件份]?$/u.exec(line);
    return { title: typed?.[1]?.trim() ?? line, copies: typed && Number(typed[2]) > 0 ? Number(typed[2]) : null, transfer: undefined };
  });
}
