import type { ScanInput, Scanner } from '#shared/contract/digitisation.ts';
import { unsupportedSetting } from '#shared/domain/scanning.ts';
import { SCAN_PRESETS, SHEET_SIZES, type ScanPresetId } from '#shared/presets/scan-presets.ts';

/** What the clerk has chosen in the scanner panel. */
export interface ScannerChoice {
  readonly source: ScanInput['source'];
  readonly duplex: boolean;
  readonly presetId: ScanPresetId;
  readonly sheetId: (typeof SHEET_SIZES)[number]['sheetId'];
  readonly wait: boolean;
  /** Sheets with a separator code begin the pages of another item. */
  readonly separators: boolean;
}

export const USUAL_CHOICE: ScannerChoice = { source: 'feeder', duplex: false, presetId: 'colour-300', sheetId: 'A4', wait: false, separators: true };

/** What the scanner was set up for; the rest as usual. */
export function usualChoiceOf(scanner: Scanner | undefined): ScannerChoice {
  const { source, duplex, presetId } = scanner?.usual ?? {};
  const preset = SCAN_PRESETS.find((candidate) => candidate.presetId === presetId);
  return { ...USUAL_CHOICE, ...(source !== undefined && { source }), ...(duplex !== undefined && { duplex }), ...(preset !== undefined && { presetId: preset.presetId }) };
}

/** The request that a choice is; duplex only means something with the feeder. */
export function settingsOf({ source, duplex, presetId, sheetId }: ScannerChoice): ScanInput {
  const preset = SCAN_PRESETS.find((candidate) => candidate.presetId === presetId)!;
  const { widthMm, heightMm } = SHEET_SIZES.find((candidate) => candidate.sheetId === sheetId)!;
  return { source, duplex: duplex && source === 'feeder', resolutionDpi: preset.resolutionDpi, colourMode: preset.colourMode, widthMm, heightMm };
}

/** Whether the scanner, as it answered, can do what is chosen. */
export const canScan = (scanner: Scanner | undefined, choice: ScannerChoice): boolean => {
  const report = scanner?.report ?? null;
  return report !== null && unsupportedSetting(report, settingsOf(choice)) === null;
};
