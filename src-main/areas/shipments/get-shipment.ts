import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewDetail } from './view-shipment.ts';

/** Throws SHIPMENTS_SHIPMENT_NOT_FOUND. */
export const getShipment = (context: AreaContext, { shipmentId }: CallInput<'shipments', 'getShipment'>): CallAnswer<'shipments', 'getShipment'> => viewDetail(context, shipmentId);
