/** What a person may be at head office: keeps accounts and devices; keeps code tables, schemes and schedules; decides requests; sees everything and changes nothing. */
export const OFFICE_ROLES = ['administrator', 'archivist', 'approver', 'auditor'] as const;

export type OfficeRole = (typeof OFFICE_ROLES)[number];
