import type { ImportSettings } from '#shared/contract/imports.ts';
import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import { importFieldsOf } from '#shared/domain/import-settings.ts';

export interface ImportColumn {
  readonly heading: string;
  /** Null: left out. */
  readonly field: string | null;
  /** Whether the heading itself said what it is. */
  readonly recognised: boolean;
}

/** What each column fills: what a person said first, then what the heading says; a field is filled by the first column that means it. */
export function mapColumns(headings: readonly string[], settings: Pick<ImportSettings, 'mapping' | 'level'>): ImportColumn[] {
  const fields = importFieldsOf(settings.level);
  const taken = new Set(headings.flatMap((heading) => (Object.hasOwn(settings.mapping, heading) ? [settings.mapping[heading] ?? ''] : [])));
  const named = new Set<string>();
  return headings.map((heading) => {
    const byPerson = Object.hasOwn(settings.mapping, heading) ? settings.mapping[heading] : undefined;
    const known = fieldOfHeading(heading);
    const wanted = byPerson ?? (known !== undefined && !taken.has(known) ? known : undefined);
    const field = wanted !== undefined && fields.includes(wanted) && !named.has(wanted) ? wanted : null;
    if (field !== null) named.add(field);
    return { heading, field, recognised: byPerson === undefined && field !== null };
  });
}
