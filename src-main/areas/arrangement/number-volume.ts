import type { Arranged } from '#shared/contract/arrangement.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { createNumbering } from '#main/areas/catalogue/numbering.ts';
import { isVolumeCodeTaken, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { changeVolume } from './change-volume.ts';

/** Gives a volume or project its code, once; a temporary one (平时归卷) has none before it is final. Throws CATALOGUE_CODE_TAKEN. */
export function numberVolume(context: AreaContext, tx: WriteTx, volume: VolumeRow, answer: Pick<Arranged, 'renumbered' | 'problems'>): void {
  if (volume.archivalCode !== null) return;
  const { volumeId: id, title } = volume;
  if (volume.temporary === 1) { answer.problems.push({ id, title, field: 'temporary', problem: 'temporary' }); return; }
  const numbering = createNumbering(context.db, volume.level);
  const numbered = numbering.assign({ ...volume, volumeId: volume.parentId });
  if (!numbered.ok) { answer.problems.push({ id, title, field: numbered.problem.field, problem: numbered.problem.problem }); return; }
  const { archivalCode, itemNumber, codeScope } = numbered.code;
  if (isVolumeCodeTaken(context.db, archivalCode)) throw new MunimentError('CATALOGUE_CODE_TAKEN', { archivalCode });
  numbering.keep();
  changeVolume(context, tx, volume, { archivalCode, volumeNumber: itemNumber, codeScope }, { kind: 'volume.number' });
  answer.renumbered.push({ id, level: volume.level, title, before: null, after: archivalCode });
}
