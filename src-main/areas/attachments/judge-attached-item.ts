import { describeRuns, judgeSequence } from '#shared/domain/attachment-sequence.ts';
import type { FindingKind, AttachmentSettings } from '#shared/contract/attachments.ts';
import type { NamedItem } from './matching-store.ts';
import type { ItemVerdict, PlannedFile } from './plan-store.ts';

export interface JudgedSet { readonly verdict: ItemVerdict; readonly findings: readonly { readonly kind: FindingKind; readonly detail: string }[] }

/** What would come of an item and the files that name it. A set in which anything is in doubt is held: an item is attached whole or not at all. */
export function judgeAttachedItem(item: Omit<NamedItem, 'inScope'>, files: readonly PlannedFile[], existing: AttachmentSettings['existing']): JudgedSet {
  const findings: { kind: FindingKind; detail: string }[] = [];
  const sound = files.filter(({ state }) => state !== 'left');
  const fresh = sound.filter(({ state }) => state === 'planned');
  const there = sound.filter(({ state }) => state === 'there');
  const { repeated, missing, unordered } = judgeSequence(files.map(({ serial }) => serial), item.inVolume === 1);
  if (sound.length < files.length) findings.push({ kind: 'fileLeft', detail: String(files.length - sound.length) });
  if (repeated.length > 0) findings.push({ kind: 'repeatedPage', detail: describeRuns(repeated.map((number) => [number, number])) });
  // More pages go behind those that are there: what belongs before or between them needs the whole set anew.
  const misplaced = existing === 'replace' ? 0 : sound.findLastIndex(({ state }) => state === 'there') - sound.findIndex(({ state }) => state === 'planned');
  if (unordered) findings.push({ kind: 'unordered', detail: String(files.filter(({ serial }) => serial === null).length) });
  else if (fresh.length > 0 && there.length > 0 && misplaced > 0) findings.push({ kind: 'unordered', detail: String(fresh.length) });
  const taken = existing === 'replace' || there.length === 0 ? [] : there;
  const pagesAfter = pagesOf(fresh) + (existing === 'replace' ? pagesOf(there) : item.capturedPages);
  if (missing.length > 0) findings.push({ kind: 'missingPage', detail: describeRuns(missing) });
  const skips = existing === 'skip' && fresh.length > 0 && item.capturedPages > 0;
  if (skips) findings.push({ kind: 'hasPages', detail: String(item.capturedPages) });
  else if (findings.length === 0 && item.pageCount > 0 && pagesAfter !== item.pageCount) findings.push({ kind: 'pageCountDiffers', detail: `${item.pageCount}/${pagesAfter}` });
  const nothingNew = fresh.length === 0 && (taken.length > 0 || pagesOf(there) === item.capturedPages);
  return { verdict: findings.length > 0 ? 'held' : nothingNew ? 'there' : 'attach', findings };
}

const pagesOf = (files: readonly PlannedFile[]): number => files.reduce((sum, { pages }) => sum + pages, 0);
