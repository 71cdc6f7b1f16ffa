import { changeShipment } from '#main/areas/shipments/change-shipment.ts';
import { createShipment } from '#main/areas/shipments/create-shipment.ts';
import { getShipment } from '#main/areas/shipments/get-shipment.ts';
import { listShipments } from '#main/areas/shipments/list-shipments.ts';
import { receiveShipment } from '#main/areas/shipments/receive-shipment.ts';
import { sendShipment } from '#main/areas/shipments/send-shipment.ts';
import { settleLine } from '#main/areas/shipments/settle-line.ts';
import { withdrawShipment } from '#main/areas/shipments/withdraw-shipment.ts';
import type { AreaVerbs } from '../verbs.ts';

export const shipmentsVerbs: AreaVerbs<'shipments'> = { listShipments, getShipment, createShipment, changeShipment, sendShipment, receiveShipment, settleLine, withdrawShipment };
