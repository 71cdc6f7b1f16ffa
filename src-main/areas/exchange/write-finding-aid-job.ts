import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { selectCustomFields } from '#main/areas/schemes/custom-fields-store.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { writeAtom } from '#main/formats/atom/write-atom.ts';
import { writeEad } from '#main/formats/ead/write-ead.ts';
import type { ExchangeFonds, ExchangeNode, LostCharacters } from '#main/formats/exchange-node.ts';
import { findingAidPath, writePieces } from '#main/formats/finding-aid-files.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { findingAidNodes } from './finding-aid-nodes.ts';

export const WRITE_FINDING_AID_JOB = 'exchange.writeFindingAid';

/** Lines of what could not be carried; a catalogue full of control characters says enough with fifty. */
const LOST_LISTED = 50;

/** Writes a fonds into a file of the room's own, in constant memory; an interrupted one begins again. */
export const writeFindingAidJob: JobHandler = {
  kind: WRITE_FINDING_AID_JOB,
  maxAttempts: 2,
  async run({ context, jobId, payload, signal, progress }) {
    const fondsId = String(payload['fondsId']);
    const language = payload['language'] === 'en' ? 'en' : 'zh-CN';
    const format = String(payload['format']);
    const total = Number(payload['records']);
    const lost: LostCharacters[] = [];
    let records = 0;
    function* nodes(): Generator<ExchangeNode, void, void> {
      for (const node of findingAidNodes(context, fondsId, language)) {
        signal.throwIfAborted();
        if (node.role !== 'recordGroup' && node.role !== 'year') records += 1;
        progress(records, Math.max(total, records));
        yield node;
      }
    }
    const fonds = describeFonds(context, fondsId, language);
    const pieces = format === 'atom' ? writeAtom(fonds, nodes(), keysInUse(context)) : writeEad(format === 'ead3' ? 'ead3' : 'ead2002', fonds, nodes(), (each) => lost.push(each));
    await writePieces(findingAidPath(context.services.paths.findingAids, jobId), pieces);
    progress(records, records, {});
    return { records, lostCharacters: lost.reduce((sum, { count }) => sum + count, 0), lostList: lost.slice(0, LOST_LISTED).map(({ title, field, count }) => `${title}: ${field} (${count})`).join('\n') };
  },
};

function describeFonds(context: AreaContext, fondsId: string, language: 'zh-CN' | 'en'): ExchangeFonds {
  const fonds = findFonds(context.db, fondsId);
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const { code, name, history, startYear, endYear, custom } = fonds;
  const date = startYear === null ? '' : endYear === null ? String(startYear) : `${startYear}-${endYear}`;
  const said: Record<string, string> = { ...custom, archivalCode: code, title: name, date, responsible: name, administrativeHistory: history };
  return { code, name, values: new Map(Object.entries(said).filter(([, value]) => value !== '')), language: language === 'en' ? 'eng' : 'chi', madeAt: context.clock.nowIso(), madeBy: context.actor.name };
}

const keysInUse = (context: AreaContext): string[] => [...new Set(selectCustomFields(context.db).map(({ key }) => key))];
