import type { Volume } from '#shared/contract/arrangement.ts';
import { messages } from '#shared/i18n/messages.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { COLUMN_WIDTHS, type ExportColumn } from './export-columns.ts';
import { ownColumns } from './own-columns.ts';
import { spokenWord } from './spoken-word.ts';

/** What the import reads, then what is reckoned from the papers in a volume and is reckoned again. */
const ORDER = ['archivalCode', 'fonds', 'recordGroup', 'classCode', 'year', 'unit', 'retention', 'projectCode', 'kind', 'title', 'subject', 'responsible', 'classification', 'secrecyTerm', 'openStatus', 'keywords', 'note', 'temporary', 'itemCount', 'pageCount', 'startDate', 'endDate'] as const;

/** Every column that a table of volumes or projects can have. */
export function volumeColumns(context: AreaContext, language: keyof typeof messages, fondsId: string | null): ExportColumn<Volume>[] {
  const { item: { fields: words }, volumes, exports: { yes } } = messages[language];
  const textOf = (field: (typeof ORDER)[number], volume: Volume): string => {
    switch (field) {
      case 'fonds': return volume.fondsCode;
      case 'unit': return volume.unitName ?? '';
      case 'projectCode': return volume.parentCode ?? '';
      case 'kind': return volumes.kinds[volume.kind];
      case 'temporary': return volume.temporary ? yes : '';
      case 'year': case 'itemCount': case 'pageCount': return volume[field] === 0 ? '' : String(volume[field]);
      case 'classification': case 'openStatus': return spokenWord(field, volume[field], language);
      default: return volume[field] ?? '';
    }
  };
  return [
    ...ORDER.map((field) => ({ field, heading: words[field], width: COLUMN_WIDTHS[field] ?? 12, textOf: (volume: Volume) => textOf(field, volume) })),
    ...ownColumns(context, 'volume', fondsId, language).map(({ key, field, heading }) => ({ field, heading, width: 20, textOf: (volume: Volume) => volume.custom?.[key] ?? '' })),
  ];
}
