import type { ScanColourMode } from '../domain/scanning.ts';

/** A way of scanning that somebody laid down. */
export interface ScanPreset {
  readonly presetId: string;
  readonly resolutionDpi: number;
  readonly colourMode: ScanColourMode;
  /** The rule that the numbers come from; a source, not a claim to conform. */
  readonly source: string;
}

/**
 * Resolution and colour of DA/T 31-2017 (纸质档案数字化规范): at least 200 dpi, at least 300 for small, dense or poor writing, at least 600 for
 * facsimiles; colour is preferred and a must with red heads, seals and photographs, grey for poor legibility, bitonal only for clear black on white.
 */
export const SCAN_PRESETS = [
  { presetId: 'colour-300', resolutionDpi: 300, colourMode: 'colour', source: 'DA/T 31-2017' },
  { presetId: 'colour-200', resolutionDpi: 200, colourMode: 'colour', source: 'DA/T 31-2017' },
  { presetId: 'grey-300', resolutionDpi: 300, colourMode: 'grey', source: 'DA/T 31-2017' },
  { presetId: 'blackWhite-300', resolutionDpi: 300, colourMode: 'blackWhite', source: 'DA/T 31-2017' },
  { presetId: 'facsimile-600', resolutionDpi: 600, colourMode: 'colour', source: 'DA/T 31-2017' },
] as const satisfies readonly ScanPreset[];

export type ScanPresetId = (typeof SCAN_PRESETS)[number]['presetId'];

/** Sheets that a room scans, in millimetres, portrait. `K16` is the paper of most documents before about 2000 (GB/T 148, 16开). */
export const SHEET_SIZES = [
  { sheetId: 'A4', widthMm: 210, heightMm: 297 },
  { sheetId: 'K16', widthMm: 185, heightMm: 260 },
  { sheetId: 'A3', widthMm: 297, heightMm: 420 },
] as const;
