import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewTransferDetail } from './view-transfer.ts';

/** Throws TRANSFERS_TRANSFER_NOT_FOUND. */
export const getTransfer = (context: AreaContext, { transferId }: CallInput<'transfers', 'getTransfer'>): CallAnswer<'transfers', 'getTransfer'> => viewTransferDetail(context, transferId);
