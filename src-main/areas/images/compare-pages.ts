import { checkPageNumbers, printedPageNumber } from '#shared/domain/printed-page-number.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { isSamePicture } from '#main/areas/digitisation/page-versions-store.ts';
import { findPageText } from '#main/areas/digitisation/page-texts-store.ts';
import type { PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { ALIKE, likenessOf } from '#main/imaging/pixels/picture-signature.ts';
import type { JudgedPage } from './judge-page.ts';
import type { NewFinding } from './page-findings-store.ts';

/** A sheet that was scanned twice lies near itself. */
const WINDOW = 40;

/** Pages of one item that are the same, or that show the same sheet. Others are answered in between. */
export async function findDoubles(pages: readonly JudgedPage[], signal: AbortSignal): Promise<NewFinding[]> {
  const findings: NewFinding[] = [];
  for (const [at, { page, signature }] of pages.entries()) {
    signal.throwIfAborted();
    const same = pages.slice(0, at).find((before) => isSamePicture(before.page, page));
    if (same !== undefined) { findings.push({ pageN: page.n, code: 'duplicate', severity: 'must', otherPageN: same.page.n }); continue; }
    if (signature === null) continue;
    let best: { readonly pageN: number; readonly likeness: number } | null = null;
    for (const before of pages.slice(Math.max(0, at - WINDOW), at)) {
      // Both halves of one spread are of one sheet by nature.
      if (before.signature === null || before.page.sha256 === page.sha256) continue;
      const likeness = likenessOf(before.signature, signature);
      if (likeness >= ALIKE && (best === null || likeness > best.likeness)) best = { pageN: before.page.n, likeness };
    }
    if (best !== null) findings.push({ pageN: page.n, code: 'alike', severity: 'check', measure: Math.round(best.likeness * 100), otherPageN: best.pageN });
    await new Promise<void>((resolve) => { setImmediate(resolve); });
  }
  return findings;
}

const CODES = { missing: 'numberMissing', twice: 'numberTwice', order: 'numberOrder' } as const;

/** What the page numbers that are printed on the pages say of their order and number, as far as the pages were read. */
export function findNumberProblems(context: AreaContext, pages: readonly PageRecord[]): NewFinding[] {
  const numbers = pages.map((page) => {
    const text = page.rotation === 0 ? findPageText(context.db, page.n) : null;
    return text === null ? null : printedPageNumber(text.lines.map(({ text: words, yPx, heightPx }) => ({ text: words, topShare: yPx / page.heightPx, bottomShare: (yPx + heightPx) / page.heightPx })));
  });
  return checkPageNumbers(numbers).map((problem) => ({ pageN: pages[problem.index]!.n, code: CODES[problem.kind], severity: 'must', ...(problem.kind === 'missing' && { measure: problem.count }) }));
}
