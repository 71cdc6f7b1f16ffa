/** What further elements describe. */
export const CUSTOM_FIELD_LEVELS = ['fonds', 'volume', 'item'] as const;
export type CustomFieldLevel = (typeof CUSTOM_FIELD_LEVELS)[number];

/**
 * `text`: anything, `choices` are only suggested; `number`: digits with at most one point; `date`: as DA/T 18-2022 writes dates; `choice`: one of `choices`;
 * `flag`: 是 or 否.
 */
export const CUSTOM_FIELD_TYPES = ['text', 'number', 'date', 'choice', 'flag'] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

/** Areas of description of DA/T 18-2022, and headings for carriers and for what a room adds; a room may name further headings. */
export const CUSTOM_FIELD_GROUPS = ['identity', 'context', 'content', 'access', 'related', 'notes', 'carrier', 'photograph', 'own'] as const;
export type CustomFieldGroup = (typeof CUSTOM_FIELD_GROUPS)[number];
