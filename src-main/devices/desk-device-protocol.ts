import { z } from 'zod';
import { PRINTER_CONDITIONS } from '#shared/domain/label-printer.ts';
import type { LabelRaster } from '#shared/domain/label-raster.ts';

/** Messages about what stands on a desk: label printers, barcode readers, tag readers. Part of device-protocol.ts. */

/** Messages are JSON: the dots go as base64. */
export const labelRasterMessage = z.object({ widthDots: z.int().min(1).max(8000), heightDots: z.int().min(1).max(8000), base64: z.base64() });

export const toRasterMessage = ({ widthDots, heightDots, bits }: LabelRaster): z.infer<typeof labelRasterMessage> => ({ widthDots, heightDots, base64: Buffer.from(bits).toString('base64') });

export const fromRasterMessage = ({ widthDots, heightDots, base64 }: z.infer<typeof labelRasterMessage>): LabelRaster => ({ widthDots, heightDots, bits: new Uint8Array(Buffer.from(base64, 'base64')) });

export const printerStatusSchema = z.object({
  deviceId: z.string(), answered: z.boolean(), conditions: z.array(z.enum(PRINTER_CONDITIONS)), labelsWaiting: z.int().nullable(), readAt: z.string(),
});

export const printOutcomeSchema = z.enum(['printed', 'handedOver']);

export const readTagsSchema = z.array(z.object({ epc: z.string(), rssiDbm: z.number(), count: z.int() }));

/** A tag answered in a round that goes on. */
export const heardTagSchema = z.object({ deviceId: z.string(), epc: z.string(), rssiDbm: z.number() });
export type HeardTag = z.infer<typeof heardTagSchema>;

export const connectedDevicesSchema = z.array(z.object({
  kind: z.enum(['hid', 'usb']), vendorId: z.int(), productId: z.int(), serialNumber: z.string(), name: z.string(), drivers: z.array(z.string()),
}));
export type ConnectedDevices = z.infer<typeof connectedDevicesSchema>;

/** Somebody pulled the trigger of a reader. */
export const scanSchema = z.object({ deviceId: z.string(), text: z.string(), symbology: z.string(), rawHex: z.string(), scannedAt: z.string() });
export type DeviceScan = z.infer<typeof scanSchema>;
