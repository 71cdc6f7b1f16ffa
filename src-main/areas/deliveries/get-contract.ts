import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireSource } from './require-source.ts';
import { writeContract } from './write-contract.ts';

/** Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function getContract(context: AreaContext, { sourceId, language }: CallInput<'deliveries', 'getContract'>): CallAnswer<'deliveries', 'getContract'> {
  const { settings, storeKind } = requireSource(context, sourceId);
  return { fileName: 'CONTRACT.md', text: writeContract(settings, storeKind, language) };
}
