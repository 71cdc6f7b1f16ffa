import type { ImportSettings } from '#shared/contract/imports.ts';
import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import { importFieldsOf } from '#shared/domain/import-settings.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { customNameOf } from '#main/areas/schemes/custom-values.ts';
import { fieldsInForce } from '#main/areas/schemes/fields-in-force.ts';

/** A further element of description that a column can fill, as `custom.<key>`. */
export interface ImportElement { readonly field: string; readonly labelZh: string; readonly labelEn: string }

/** The elements beyond the fixed ones that are in force in a fonds, for items or for volumes. */
export const importElements = (context: AreaContext, { fondsId, level }: Pick<ImportSettings, 'fondsId' | 'level'>): ImportElement[] =>
  fieldsInForce(context.db, { fondsId, recordGroup: null }).filter((field) => field.active && field.level === (level === 'item' ? 'item' : 'volume')).map(({ key, labelZh, labelEn }) => ({ field: customNameOf(key), labelZh, labelEn }));

export interface ImportColumn {
  readonly heading: string;
  /** Null: left out. */
  readonly field: string | null;
  /** Whether the heading itself said what it is. */
  readonly recognised: boolean;
}

/** What each column fills: what a person said first, then what the heading says; a field is filled by the first column that means it. */
export function mapColumns(headings: readonly string[], settings: Pick<ImportSettings, 'mapping' | 'level'>, elements: readonly ImportElement[]): ImportColumn[] {
  const fields = [...importFieldsOf(settings.level), ...elements.map(({ field }) => field)];
  const elementOf = (heading: string, known: string | undefined) => elements.find(({ field, labelZh, labelEn }) => field === heading || field === `custom.${known ?? heading}` || labelZh === heading || labelEn.toLowerCase() === heading.toLowerCase())?.field;
  const taken = new Set(headings.flatMap((heading) => (Object.hasOwn(settings.mapping, heading) ? [settings.mapping[heading] ?? ''] : [])));
  const named = new Set<string>();
  return headings.map((heading) => {
    const byPerson = Object.hasOwn(settings.mapping, heading) ? settings.mapping[heading] : undefined;
    const usual = fieldOfHeading(heading);
    const known = usual !== undefined && fields.includes(usual) ? usual : elementOf(heading, usual);
    const wanted = byPerson ?? (known !== undefined && !taken.has(known) ? known : undefined);
    const field = wanted !== undefined && fields.includes(wanted) && !named.has(wanted) ? wanted : null;
    if (field !== null) named.add(field);
    return { heading, field, recognised: byPerson === undefined && field !== null };
  });
}
