import type { FormTypeSettings } from '../../presets/form-type-preset.ts';
import { findCandidates } from './find-candidates.ts';
import { findLabels } from './find-label.ts';
import { readListRows } from './list-rows.ts';
import type { SeenPage } from './seen-page.ts';

/** Below this a kind of paper is not taken for granted. */
const LEAST_SCORE = 0.25;
const TELLING_FIELDS = 5;

/** The kind of paper that the pages look most like; the earlier one where two are equal. Null: none. */
export function chooseFormType<Type extends { readonly settings: FormTypeSettings }>(pages: readonly SeenPage[], types: readonly Type[]): Type | null {
  let best: { readonly type: Type; readonly score: number } | null = null;
  for (const type of types) {
    const score = likeness(pages, type.settings);
    if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { type, score };
  }
  return best?.type ?? null;
}

/** From 0 to 1: with the printed words by which a kind is known half of it is said; the rest is how much of it is found and how surely. A kind without such words is known by a few of its fields. */
function likeness(pages: readonly SeenPage[], settings: FormTypeSettings): number {
  const { texts, fewest } = settings.recognise;
  const seen = new Set(pages.flatMap((page) => findLabels(page, texts).map(({ label }) => label)));
  if (seen.size < fewest) return 0;
  if (settings.list !== null) return readListRows(pages, settings.list).length > 0 ? 1 : 0;
  const found = findCandidates(pages, settings).reduce((sum, { confidencePct }) => sum + confidencePct / 100, 0);
  const fields = new Set(settings.zones.map(({ field }) => field)).size;
  return fewest === 0 ? Math.min(1, found / Math.min(fields, TELLING_FIELDS)) : 0.5 + (0.5 * found) / fields;
}
