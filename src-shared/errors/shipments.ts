import type { ErrorDefinition } from '../errors.ts';

export const shipmentsErrors = {
  SHIPMENTS_SHIPMENT_NOT_FOUND: { severity: 'notice' },
  SHIPMENTS_CHANGED_MEANWHILE: { severity: 'notice' },
  SHIPMENTS_NOT_NOW: { severity: 'notice' },
  SHIPMENTS_LINE_NOT_FOUND: { severity: 'notice' },
  SHIPMENTS_NOT_COUNTED: { severity: 'notice' },
  SHIPMENTS_OWN_SHIPMENT: { severity: 'notice' },
  SHIPMENTS_SEAL_NEEDS_NOTE: { severity: 'notice' },
  SHIPMENTS_NOTHING_TO_SETTLE: { severity: 'notice' },
  SHIPMENTS_LIST_NOT_SENT: { severity: 'notice' },
  SHIPMENTS_LIST_TRAVELS: { severity: 'notice' },
  SHIPMENTS_LIST_MORE_SECRET: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
