import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import type { DeliveredRecord } from '#main/formats/deliveries/delivery-store.ts';

/** What a record says in a field that is none of the catalogue's (caseNumber, stage …), or is read without it; by the agreed name, then by the usual one. */
export function agreedText(type: DeliveryType, { fields }: DeliveredRecord, field: string): string {
  const agreed = Object.entries(type.fields).find(([heading, to]) => to === field && (fields[heading] ?? '') !== '')?.[0];
  const heading = agreed ?? Object.keys(fields).find((name) => name === field || (!Object.hasOwn(type.fields, name) && fieldOfHeading(name) === field));
  return heading === undefined ? '' : (fields[heading] ?? '');
}

/** What the sender calls a field; empty where nothing was agreed. */
export const agreedHeading = (type: DeliveryType, field: string): string => Object.entries(type.fields).find(([, to]) => to === field)?.[0] ?? '';
