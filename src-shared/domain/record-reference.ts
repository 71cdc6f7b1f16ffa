/**
 * How two records belong together. `counterpart` 互见号: the same matter on another carrier (DA/T 22, GB/T 11821: the photograph and its paper);
 * `seeAlso` 参见号: another matter that explains this one. Both hold in both directions.
 */
export const REFERENCE_RELATIONS = ['counterpart', 'seeAlso'] as const;
export type ReferenceRelation = (typeof REFERENCE_RELATIONS)[number];
