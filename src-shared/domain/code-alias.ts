import { MAX_CODE_LENGTH, tidyCode } from './archival-code.ts';

/**
 * Other numbers (其他编号) that a record is known by beside its 档号. They are searched like it and never given out by a rule.
 * `former` 旧档号: borne here before; `archiveCode` 馆编档号 and `archiveNumber` 馆编件号: given by the archive that took the record over
 * (DA/T 46-2009 keeps them beside the room's own 室编 number); `provisional` 临时号: given while its series of numbers was out of reach,
 * and written on papers until the final one is there; `source`: its number in the system it came from; `other`: anything else.
 */
export const ALIAS_KINDS = ['former', 'archiveCode', 'archiveNumber', 'provisional', 'source', 'other'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** What a column or element that holds numbers of a kind is called in files. */
export const ALIAS_FIELDS = {
  formerCode: 'former', archiveCode: 'archiveCode', archiveNumber: 'archiveNumber', provisionalCode: 'provisional', sourceCode: 'source', otherCode: 'other',
} as const satisfies Readonly<Record<string, AliasKind>>;

/** Between several numbers of one kind. */
export const BETWEEN_ALIASES = '；';

export interface CodeAlias {
  readonly kind: AliasKind;
  /** As it stands on the paper, without spaces around it. */
  readonly code: string;
}

/** More would be a list of something else. */
export const MAX_ALIASES = 20;

/** What two ways of writing one number have in common: width, case and look-alike separators do not count. */
export const aliasKey = (code: string): string => tidyCode(code).slice(0, MAX_CODE_LENGTH);

/** The same numbers in one order, each once: what is stored, so that equal lists are equal text. */
export function orderAliases(aliases: readonly CodeAlias[]): readonly CodeAlias[] {
  const seen = new Set<string>();
  const once = aliases.map(({ kind, code }) => ({ kind, code: code.trim() })).filter(({ kind, code }) => {
    const key = `${kind}|${aliasKey(code)}`;
    return code !== '' && !seen.has(key) && seen.add(key);
  });
  return once.toSorted((a, b) => ALIAS_KINDS.indexOf(a.kind) - ALIAS_KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : 1));
}
