import type { ImportSettings } from '#shared/contract/imports.ts';
import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import { importFieldsOf } from '#shared/domain/import-settings.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { customNameOf } from '#main/areas/schemes/custom-values.ts';
import { elementsOfFonds } from '#main/areas/schemes/elements-of-fonds.ts';
import type { RowSource } from '#main/formats/row-source.ts';

/** A further element of description that a column can fill, as `custom.<key>`. `active`: whether records of some group begin with it. */
export interface ImportElement { readonly field: string; readonly labelZh: string; readonly labelEn: string; readonly active: boolean }

export interface ImportColumn {
  readonly heading: string;
  /** Null: left out. */
  readonly field: string | null;
  /** Whether the heading itself said what it is. */
  readonly recognised: boolean;
}

export interface ImportMapping {
  readonly columns: readonly ImportColumn[];
  /** Fixed fields that a column can fill. */
  readonly fields: readonly string[];
  /** Those that are off too: a file may come from where they are on. */
  readonly elements: readonly ImportElement[];
}

/**
 * What each column fills: what a person said first, then what the heading says; a field is filled by the first column that means it.
 * A file whose rows say themselves what they are can fill what items have and what volumes have.
 */
export function mapColumns(context: AreaContext, source: Pick<RowSource, 'headings' | 'hasLevels'>, settings: Pick<ImportSettings, 'mapping' | 'level' | 'fondsId'>): ImportMapping {
  const levels = source.hasLevels === true ? ['item', 'volume'] as const : [settings.level];
  const elements = elementsOfFonds(context.db, settings.fondsId, levels.map((level) => (level === 'item' ? 'item' : 'volume'))).map(({ key, labelZh, labelEn, active }) => ({ field: customNameOf(key), labelZh, labelEn, active }));
  const fixed = [...new Set(levels.flatMap((level) => importFieldsOf(level)))];
  const fields = [...fixed, ...elements.map(({ field }) => field)];
  const elementOf = (heading: string, known: string | undefined) => elements.find(({ field, labelZh, labelEn }) => field === heading || field === `custom.${known ?? heading}` || labelZh === heading || labelEn.toLowerCase() === heading.toLowerCase())?.field;
  const taken = new Set(source.headings.flatMap((heading) => (Object.hasOwn(settings.mapping, heading) ? [settings.mapping[heading] ?? ''] : [])));
  const named = new Set<string>();
  const columns = source.headings.map((heading) => {
    const byPerson = Object.hasOwn(settings.mapping, heading) ? settings.mapping[heading] : undefined;
    const usual = fieldOfHeading(heading);
    const known = usual !== undefined && fields.includes(usual) ? usual : elementOf(heading, usual);
    const wanted = byPerson ?? (known !== undefined && !taken.has(known) ? known : undefined);
    const field = wanted !== undefined && fields.includes(wanted) && !named.has(wanted) ? wanted : null;
    if (field !== null) named.add(field);
    return { heading, field, recognised: byPerson === undefined && field !== null };
  });
  return { columns, fields: fixed, elements };
}
