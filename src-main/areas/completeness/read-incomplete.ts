import { messages } from '#shared/i18n/messages.ts';
import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { selectCustomFields } from '#main/areas/schemes/custom-fields-store.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listIncomplete } from './list-incomplete.ts';

const PIECE = 500;

/** A piece of the list as lines for a spreadsheet; what was mended since the check is left out. */
export function readIncomplete(context: AreaContext, { language, cursor, ...filter }: CallInput<'completeness', 'readIncomplete'>): CallAnswer<'completeness', 'readIncomplete'> {
  const { item, completeness } = messages[language];
  const { rows, nextCursor } = listIncomplete(context, { ...filter, cursor, limit: PIECE });
  const nameOf = createNames(context, language);
  const lines = rows.filter(({ mended }) => !mended).map(({ kind, archivalCode, title, field, problem, severity }) =>
    csvLine([completeness.kinds[kind], archivalCode ?? '', title, nameOf(field), (item.problems as Readonly<Record<string, string>>)[problem] ?? problem, completeness.severities[severity]]));
  const head = cursor === null ? BYTE_ORDER_MARK + csvLine([completeness.kind, item.fields.archivalCode, item.fields.title, completeness.field, completeness.problem, completeness.severity]) : '';
  return { fileName: `${completeness.fileName}-${context.clock.nowIso().slice(0, 10)}.csv`, csv: head + lines.join(''), nextCursor };
}

function createNames({ db }: AreaContext, language: 'zh-CN' | 'en'): (field: string) => string {
  const fixed = messages[language].item.fields as Readonly<Record<string, string>>;
  const own = [...ELEMENT_PRESETS, ...selectCustomFields(db)];
  return (field) => {
    const key = field.replace(/^custom\./u, '');
    const found = fixed[key] === undefined || field !== key ? own.find((each) => each.key === key) : undefined;
    return found === undefined ? fixed[key] ?? key : language === 'en' ? found.labelEn : found.labelZh;
  };
}
