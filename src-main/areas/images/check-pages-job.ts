import { IMAGE_CHECK_PRESETS, type ImageCheckPreset } from '#shared/presets/image-limits.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findPage, isItemVisible, listPagesOfItem, type PageRecord } from '#main/areas/digitisation/pages-store.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { sideBySide } from '#main/jobs/side-by-side.ts';
import { findDoubles, findNumberProblems } from './compare-pages.ts';
import { judgePage, type JudgedPage } from './judge-page.ts';
import { findItemToCheck, forgetFindings, insertFinding, keepChecked, pictureKey, type NewFinding } from './page-findings-store.ts';
import { planProblem } from './plan-problem.ts';

export const CHECK_PAGES_JOB = 'images.checkPages';

/** Looks at item after item; what it finds of one is written at once, in the place of what was found before. Killed, it goes on with the item at which it was. */
export const checkPagesJob: JobHandler = {
  kind: CHECK_PAGES_JOB,
  maxAttempts: 2,
  async run({ context, payload, cursor, signal, progress }) {
    const itemIds = payload['itemIds'] as readonly string[];
    const loose = payload['pageIds'] as readonly string[];
    const preset = IMAGE_CHECK_PRESETS.find(({ presetId }) => presetId === payload['presetId'])!;
    const total = Number(payload['pages']);
    let pages = Number(cursor['pages'] ?? 0);
    let found = Number(cursor['found'] ?? 0);
    const rank = clearanceRank(context.actor);
    for (let next = Number(cursor['next'] ?? 0); next <= itemIds.length; next += 1) {
      const itemId = itemIds[next];
      // Pages that wait in the inbox come last.
      const of = itemId === undefined ? loose.flatMap((pageId) => findPage(context.db, pageId, rank) ?? []).filter(({ deletedAt }) => deletedAt === null)
        : isItemVisible(context.db, itemId, rank, 'livingOnly') ? listPagesOfItem(context.db, itemId) : [];
      const before = pages;
      found += await checkTogether(context, itemId ?? null, of, preset, signal, (done) => { progress(before + done, Math.max(total, before + done)); });
      pages += of.length;
      progress(pages, Math.max(total, pages), { next: next + 1, pages, found });
    }
    return { pages, found };
  },
};

async function checkTogether(context: AreaContext, itemId: string | null, pages: readonly PageRecord[], preset: ImageCheckPreset, signal: AbortSignal, done: (pages: number) => void): Promise<number> {
  if (itemId === null && pages.length === 0) return 0;
  const found = new Map<number, JudgedPage>();
  await sideBySide(pages, context.services.pageImages.processes + 1, async (page) => {
    signal.throwIfAborted();
    found.set(page.n, await judge(context, page, preset));
    done(found.size);
  });
  const judged = pages.map(({ n }) => found.get(n)!);
  const item = itemId === null ? undefined : findItemToCheck(context.db, itemId);
  const findings: NewFinding[] = [...judged.flatMap((one) => one.findings), ...await findDoubles(judged, signal), ...(itemId === null ? [] : findNumberProblems(context, pages))];
  if (item !== undefined && item.pageCount > 0 && item.pageCount !== pages.length) findings.push({ pageN: null, code: 'pageCount', severity: 'must', measure: pages.length, limit: item.pageCount });
  const at = context.clock.nowIso();
  context.write((tx) => {
    forgetFindings(context.db, item?.n ?? null, pages.map(({ n }) => n));
    for (const finding of findings) insertFinding(context.db, item?.n ?? null, finding, at);
    for (const page of pages) keepChecked(context.db, page.n, pictureKey(page), preset.presetId, at);
    tx.publish({ name: 'images.findingsChanged', payload: { itemIds: itemId === null ? [] : [itemId] } });
  }, { local: true });
  return findings.length;
}

async function judge(context: AreaContext, page: PageRecord, preset: ImageCheckPreset): Promise<JudgedPage> {
  try {
    return await judgePage(context, page, preset);
  } catch (error) {
    if (planProblem(error) === null) throw error;
    context.logger.warn('a page could not be looked at', { pageId: page.pageId, error });
    return { page, findings: [{ pageN: page.n, code: 'unusable', severity: 'must' }], signature: null };
  }
}
