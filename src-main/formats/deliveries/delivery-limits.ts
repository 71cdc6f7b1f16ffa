/** More in one delivery is a mistake of the sender, and would keep others waiting while it is written; it can send several. Stands in the contract. */
export const DELIVERY_LIMITS = { manifestBytes: 16 * 1024 * 1024, records: 500, filesOfRecord: 500, pages: 5000, textLength: 20_000 } as const;
