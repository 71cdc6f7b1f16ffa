import { describe, expect, it } from 'vitest';
import type { Scanner } from '#shared/contract/digitisation.ts';
import { canScan, settingsOf, USUAL_CHOICE } from '../../../src-renderer/screens/digitise/scanner-choice.ts';

const scanner: Scanner = {
  deviceId: 's', name: 'S', health: 'ready', errorCode: null, usual: {},
  report: { model: 'M', serialNumber: '', state: 'idle', feeder: 'loaded', sources: [{ source: 'feeder', duplex: false, resolutionsDpi: [200, 300], colourModes: ['colour'], maxWidthMm: 216, maxHeightMm: 356 }] },
};

describe('the choice in the scanner panel', () => {
  it('is 300 dpi in colour from the feeder, A4, unless somebody chooses otherwise', () => {
    expect(settingsOf(USUAL_CHOICE)).toEqual({ source: 'feeder', duplex: false, resolutionDpi: 300, colourMode: 'colour', widthMm: 210, heightMm: 297 });
  });

  it('never asks the glass for both sides', () => {
    expect(settingsOf({ ...USUAL_CHOICE, source: 'platen', duplex: true }).duplex).toBe(false);
    expect(settingsOf({ ...USUAL_CHOICE, duplex: true }).duplex).toBe(true);
  });

  it('can be scanned only when the scanner answered and can do all of it', () => {
    expect(canScan(scanner, USUAL_CHOICE)).toBe(true);
    expect(canScan(scanner, { ...USUAL_CHOICE, duplex: true })).toBe(false);
    expect(canScan(scanner, { ...USUAL_CHOICE, presetId: 'facsimile-600' })).toBe(false);
    expect(canScan(scanner, { ...USUAL_CHOICE, source: 'platen' })).toBe(false);
    expect(canScan({ ...scanner, report: null }, USUAL_CHOICE)).toBe(false);
    expect(canScan(undefined, USUAL_CHOICE)).toBe(false);
  });
});
