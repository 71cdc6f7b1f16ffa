import { ALIAS_FIELDS, BETWEEN_ALIASES, type CodeAlias } from '#shared/domain/code-alias.ts';

/** Other numbers of a record by the field of their kind; several of one kind together. */
export const aliasTexts = (aliases: readonly CodeAlias[]): Record<string, string> =>
  Object.fromEntries(Object.entries(ALIAS_FIELDS).map(([field, kind]) => [field, aliases.filter((alias) => alias.kind === kind).map(({ code }) => code).join(BETWEEN_ALIASES)]));
