import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import { takeRows } from '#main/areas/cases/import-stages.ts';
import { selectProcesses } from '#main/areas/cases/processes-store.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import type { DeliveredRecord, OpenDelivery } from '#main/formats/deliveries/delivery-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { agreedHeading, agreedText } from './agreed-fields.ts';
import type { LineDraft } from './line-draft.ts';
import type { ReadDelivery } from './read-delivery.ts';
import { refusedFor } from './refused-for.ts';
import type { Taking } from './take-delivery.ts';

type Input = CallInput<'cases', 'importStages'>;

/** 环节办结: what is missing of their papers becomes tasks, as the cases area has it. */
export function readStagesDelivery({ context, source }: Taking, type: DeliveryType, { records }: OpenDelivery): ReadDelivery {
  const rank = rankOf(type.classification);
  const processId = processOf(context, type);
  const line = ({ externalId, revision }: DeliveredRecord, changed: boolean): LineDraft => ({ externalId, revision, outcome: changed ? 'taken' : 'unchanged', code: null, data: {}, problems: [], recordN: null, rank });
  const wrong = new Map<string, LineDraft>();
  const inputs: (readonly [DeliveredRecord, Input])[] = [];
  for (const record of records) {
    try {
      if (processId === null) throw new MunimentError('DELIVERIES_PROCESS_MISSING', { process: type.process?.presetId ?? '' });
      const endedAt = readInstant(agreedText(type, record, 'endedAt'));
      if (endedAt === null) {
        wrong.set(record.externalId, { ...line(record, true), outcome: 'refused', code: 'DELIVERIES_RECORD_REFUSED', data: { externalId: record.externalId }, problems: [{ heading: agreedHeading(type, 'endedAt'), field: 'date', problem: 'dateUnreadable', value: agreedText(type, record, 'endedAt').slice(0, 120) }] });
        continue;
      }
      const row = { caseNumber: agreedText(type, record, 'caseNumber') || record.externalId, title: agreedText(type, record, 'title'), stage: agreedText(type, record, 'stage') || type.process!.stageKey, endedAt, account: agreedText(type, record, 'account') };
      inputs.push([record, { processId: processId as Input['processId'], fondsId: source.fondsId as Input['fondsId'], dryRun: false, rows: [row] }]);
    } catch (error) {
      wrong.set(record.externalId, refusedFor(error, record, rank));
    }
  }
  for (const [record, input] of inputs) {
    const [problem] = lookOnly(context, (tx) => takeRows(context, tx, input)).problems;
    if (problem !== undefined) wrong.set(record.externalId, { ...line(record, true), outcome: 'refused', code: isErrorCode(problem.code) ? problem.code : 'DELIVERIES_RECORD_REFUSED', data: { caseNumber: problem.caseNumber } });
  }
  return {
    refused: wrong.size === 0 ? null : records.map((record) => wrong.get(record.externalId) ?? { ...line(record, true), outcome: 'withheld', code: 'DELIVERIES_OTHERS_REFUSED' }), ignored: [],
    write: (tx) => inputs.map(([record, input]) => {
      const { opened, ended } = takeRows(context, tx, input);
      return line(record, opened + ended > 0);
    }),
  };
}

const processOf = (context: AreaContext, { process }: DeliveryType): string | null => selectProcesses(context.db, localDay(context.clock.nowMs())).find(({ presetId, retired }) => presetId === process?.presetId && !retired)?.processId ?? null;

/** Empty stays empty (now); a time without a zone is this room's. Null for what is no time. */
function readInstant(text: string): string | null {
  if (text === '') return '';
  const ms = Date.parse(/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/u.test(text) ? `${text.replaceAll('-', '/')} 23:59` : text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
