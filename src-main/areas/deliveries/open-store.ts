import type { DeliveryStore } from '#main/formats/deliveries/delivery-store.ts';
import { createFolderDeliveryStore } from '#main/formats/deliveries/folder-delivery-store.ts';
import { openTableDeliveryStore } from '#main/formats/deliveries/table-delivery-store.ts';
import type { SourceRecord } from './sources-store.ts';

/** Throws DELIVERIES_STORE_MISSING, DELIVERIES_STORE_UNREADABLE, DELIVERIES_TABLE_BROKEN. */
export const openStore = async ({ storeKind, store }: Pick<SourceRecord, 'storeKind' | 'store'>): Promise<DeliveryStore> => (storeKind === 'folder' ? createFolderDeliveryStore(store) : openTableDeliveryStore(store));
