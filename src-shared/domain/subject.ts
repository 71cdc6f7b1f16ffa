/** Whom or what records are about. `event` and `project` gather records of any record group: a multi-media dossier 主题聚合. */
export const SUBJECT_KINDS = ['customer', 'patient', 'person', 'organisation', 'event', 'project'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Why records go to the history part of a dossier: 过户, 更名, 销户. */
export const ASIDE_KINDS = ['transfer', 'rename', 'close'] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/** 户号, 住院号, 身份证号, 统一社会信用代码, 电话 and what else counts them. */
export const IDENTIFIER_KINDS = ['account', 'hospital', 'identity', 'credit', 'phone', 'other'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** Say who somebody is in the world, not only in this institution: nobody reads them over a shoulder. */
const PRIVATE: readonly IdentifierKind[] = ['identity', 'phone'];
const SHOWN_AT_ENDS = { identity: [4, 2], phone: [3, 4] } as const;

/** An identifier as a screen shows it: `1101**********34`. Kinds that only this institution knows stay whole. */
export function maskIdentifier({ kind, value }: Identifier): string {
  if (!PRIVATE.includes(kind)) return value;
  const [start, end] = kind === 'phone' ? SHOWN_AT_ENDS.phone : SHOWN_AT_ENDS.identity;
  return value.length <= start + end ? '*'.repeat(value.length) : `${value.slice(0, start)}${'*'.repeat(value.length - start - end)}${value.slice(-end)}`;
}

/** One spelling for one identifier: no white space, half width, capitals. */
export const tidyIdentifier = (value: string): string => value.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

/** Whether two could be the same: no kind of identifier of which both have one and none in common. A phone changes, so it contradicts nobody. */
export function identifiersAgree(a: readonly Identifier[], b: readonly Identifier[]): boolean {
  return IDENTIFIER_KINDS.filter((kind) => kind !== 'phone' && kind !== 'other').every((kind) => {
    const mine = a.filter((each) => each.kind === kind).map(({ value }) => value);
    const theirs = b.filter((each) => each.kind === kind).map(({ value }) => value);
    return mine.length === 0 || theirs.length === 0 || mine.some((value) => theirs.includes(value));
  });
}
