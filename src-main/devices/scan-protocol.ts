import { z } from 'zod';

/** Messages about scanners between the core and the device-host process. Pictures go through files: a page of 600 dpi is no message. */
export const scanSettingsSchema = z.object({
  source: z.enum(['platen', 'feeder']), duplex: z.boolean(), resolutionDpi: z.int().min(50).max(2400), colourMode: z.enum(['colour', 'grey', 'blackWhite']),
  widthMm: z.number().min(10).max(1500), heightMm: z.number().min(10).max(3000),
});

export const scannerReportSchema = z.object({
  model: z.string(), serialNumber: z.string(),
  sources: z.array(scanSettingsSchema.pick({ source: true, duplex: true }).extend({
    resolutionsDpi: z.array(z.int()), colourModes: z.array(scanSettingsSchema.shape.colourMode), maxWidthMm: z.number(), maxHeightMm: z.number(),
  })),
  state: z.enum(['idle', 'busy', 'stopped']), feeder: z.enum(['none', 'unknown', 'loaded', 'empty', 'jam', 'coverOpen', 'doubleFeed']),
});

/** The next thing that a scan brought: a page in a file that is now the core's, or its end. */
export const scanStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('page'), file: z.string(), mediaType: z.enum(['image/jpeg', 'image/png', 'image/tiff']) }),
  z.object({ step: z.literal('ended'), pages: z.int() }),
]);
export type ScanStep = z.infer<typeof scanStepSchema>;

/** What announced itself in the network; `reason` when it could not be listened to. */
export const networkScannersSchema = z.object({
  reason: z.string().nullable(), scanners: z.array(z.object({ name: z.string(), host: z.string(), port: z.int(), root: z.string(), protocol: z.enum(['http', 'https']), uuid: z.string() })),
});
export type NetworkScanners = z.infer<typeof networkScannersSchema>;

export const shownCertificateSchema = z.object({ sha256: z.string(), subject: z.string(), validUntil: z.string() });
export type ShownCertificate = z.infer<typeof shownCertificateSchema>;

const target = { deviceId: z.string(), scanId: z.string() };
export const scanCalls = [
  z.object({ kind: z.literal('findScanners'), deviceId: z.literal('') }),
  z.object({ kind: z.literal('readCertificate'), deviceId: z.literal(''), host: z.string().min(1), port: z.int().min(1).max(65535) }),
  z.object({ kind: z.literal('readScanner'), deviceId: z.string() }),
  z.object({ kind: z.literal('startScan'), ...target, settings: scanSettingsSchema, folder: z.string().min(1) }),
  z.object({ kind: z.literal('nextPage'), ...target }),
  z.object({ kind: z.literal('endScan'), ...target }),
] as const;
