/** Labels stand close to their fields: a description is one sheet. */
export const SMALL_LABEL = { label: { display: 'flex', alignItems: 'baseline', width: '100%', fontSize: 'var(--text-small)', lineHeight: '19px', color: 'var(--ink-3)' } } as const;
