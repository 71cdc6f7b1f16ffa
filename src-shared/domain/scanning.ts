/** What a scanner can do, what it is asked to do, and how it stands; the same for every driver. */
export type ScanSource = 'platen' | 'feeder';
export type ScanColourMode = 'colour' | 'grey' | 'blackWhite';

/** One request to a scanner. Width and height are those of the sheet, as it lies. */
export interface ScanSettings {
  readonly source: ScanSource;
  /** Both sides of each sheet; only with the feeder. */
  readonly duplex: boolean;
  readonly resolutionDpi: number;
  readonly colourMode: ScanColourMode;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** What one source of a scanner can do. Sizes are the largest sheet that it takes. */
export interface ScanSourceAbilities {
  readonly source: ScanSource;
  readonly duplex: boolean;
  /** Ascending. */
  readonly resolutionsDpi: readonly number[];
  readonly colourModes: readonly ScanColourMode[];
  readonly maxWidthMm: number;
  readonly maxHeightMm: number;
}

/** `none`: there is no feeder; `unknown`: the scanner does not say. */
export type FeederState = 'none' | 'unknown' | 'loaded' | 'empty' | 'jam' | 'coverOpen' | 'doubleFeed';

export interface ScannerReport {
  readonly model: string;
  readonly serialNumber: string;
  readonly sources: readonly ScanSourceAbilities[];
  readonly state: 'idle' | 'busy' | 'stopped';
  readonly feeder: FeederState;
}

/** What of the settings the scanner cannot do, or null. Size is not judged: scanners give what they have. */
export function unsupportedSetting(report: ScannerReport, settings: ScanSettings): 'source' | 'duplex' | 'resolution' | 'colourMode' | null {
  const source = report.sources.find((candidate) => candidate.source === settings.source);
  if (source === undefined) return 'source';
  if (settings.duplex && !source.duplex) return 'duplex';
  if (!source.resolutionsDpi.includes(settings.resolutionDpi)) return 'resolution';
  return source.colourModes.includes(settings.colourMode) ? null : 'colourMode';
}
