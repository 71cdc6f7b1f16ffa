import { MunimentError } from '#shared/errors.ts';
import type { FormSubject } from '#shared/contract/forms.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireVolume } from '#main/areas/arrangement/view-volume.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectVolumes, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';

const PAGE = 500;

/** The volumes of a subject: those chosen in their order, those of a filter by code; at most `most` and one. Throws ARRANGEMENT_VOLUME_NOT_FOUND, FORMS_SUBJECT_UNSUITABLE. */
export function gatherVolumeRows(context: AreaContext, subject: FormSubject, most: number): VolumeRow[] {
  if (subject.kind === 'volumes') return [...new Set(subject.volumeIds)].slice(0, most + 1).map((volumeId) => requireVolume(context, volumeId));
  if (subject.kind !== 'volumeFilter') throw new MunimentError('FORMS_SUBJECT_UNSUITABLE', { form: subject.kind });
  const { fondsId = null, recordGroup = null, year = null, unitId = null, retention = null, level = null, parentId = null, temporary = null, words = null } = subject.filter;
  const filter = { fondsId, recordGroup, year, unitId, retention, level, parentId, temporary: temporary === null ? null : Number(temporary), words };
  const rows: VolumeRow[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; rows.length <= most;) {
    const page = selectVolumes(context.db, filter, clearanceRank(context.actor), before, PAGE);
    rows.push(...page);
    if (page.length < PAGE) break;
    before = page.at(-1)!.n;
  }
  return rows.toSorted((a, b) => compareCodes(a.archivalCode, b.archivalCode) || a.n - b.n).slice(0, most + 1);
}

/** What has no code yet comes last. */
export const compareCodes = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);
