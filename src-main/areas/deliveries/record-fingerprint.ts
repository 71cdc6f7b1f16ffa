import type { DeliveredRecord } from '#main/formats/deliveries/delivery-store.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';

/** What a record says and brings, whatever its version is called and however its fields and files are ordered or named: equal ones are the same delivery of it. */
export function recordFingerprint({ fields, files }: Pick<DeliveredRecord, 'fields' | 'files'>): string {
  const said = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  return sha256Hex(canonicalJson([said, files.map(({ sha256 }) => sha256)]));
}
