import { MunimentError } from '#shared/errors.ts';
import type { LineSettings } from '#shared/presets/line-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findLine, writeLine, type LineRecord } from './lines-store.ts';
import { viewLine } from './view-line.ts';

/** Throws LINE_LINE_NOT_FOUND, LINE_LINE_CHANGED_MEANWHILE, LINE_DEFECT_GONE, LINE_NO_DEFECT_IN_USE. */
export function saveLine(context: AreaContext, input: CallInput<'line', 'saveLine'>): CallAnswer<'line', 'saveLine'> {
  return context.write((tx) => {
    const before = input.lineId == null ? null : findLine(context.db, input.lineId);
    if (before === undefined) throw new MunimentError('LINE_LINE_NOT_FOUND');
    if (before !== null && before.version !== input.version) throw new MunimentError('LINE_LINE_CHANGED_MEANWHILE', { version: before.version });
    requireDefects(input.settings, before?.settings);
    const line: LineRecord = { lineId: before?.lineId ?? context.ids.uuid(), presetId: before === null ? (input.presetId ?? null) : before.presetId, settings: input.settings, retired: input.retired, version: (before?.version ?? 0) + 1 };
    writeLine(context.db, line);
    const settings = line.settings as unknown as Json;
    tx.record({ class: 'R', kind: before === null ? 'line.create' : 'line.update', entity: 'line', eid: line.lineId, body: { settings, retired: line.retired, presetId: line.presetId } });
    tx.publish({ name: 'line.lineChanged', payload: { lineIds: [line.lineId] } });
    return viewLine(context, line);
  });
}

/** A code that was ever given stays, so that nothing else comes to stand under it; inspectors need one that is in use. */
function requireDefects({ quality: { defects } }: LineSettings, before: LineSettings | undefined): void {
  const gone = before?.quality.defects.find(({ code }) => !defects.some((each) => each.code === code));
  if (gone !== undefined) throw new MunimentError('LINE_DEFECT_GONE', { code: gone.code });
  if (defects.every(({ retired }) => retired)) throw new MunimentError('LINE_NO_DEFECT_IN_USE');
}
