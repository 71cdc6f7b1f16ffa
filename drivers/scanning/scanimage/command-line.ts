import type { ErrorCode } from '#shared/errors.ts';
import type { ScanColourMode, ScanSettings, ScanSourceAbilities } from '#shared/domain/scanning.ts';

/** What one SANE device offers, in the words of its back end. */
export interface SaneOptions {
  /** Empty: the device has one source and does not name it. */
  readonly sources: readonly string[];
  readonly modes: readonly string[];
  readonly resolutionsDpi: readonly number[];
  readonly maxWidthMm: number;
  readonly maxHeightMm: number;
}

const COMMON_DPI = [75, 100, 150, 200, 240, 300, 400, 600, 1200];
const IS_FEEDER = /adf|feeder/iu;
const IS_DUPLEX = /duplex|both/iu;

/** Reads the answer of `scanimage --all-options`: lines such as `--mode Gray|Color [Gray]` and `--resolution 1..1200dpi (in steps of 1) [50]`. */
export function readOptions(text: string): SaneOptions {
  const values = (option: string): string => new RegExp(`^\\s*${option}(?:\\[=\\(.*?\\)\\])?\\s+([^\\[\\n]*)`, 'mu').exec(text)?.[1]?.trim() ?? '';
  const list = (option: string): readonly string[] => values(option).split('|').map((value) => value.trim()).filter((value) => value !== '');
  const range = (option: string): readonly [number, number] | null => {
    const [, least, most] = /^(-?[\d.]+)\.\.(-?[\d.]+)/u.exec(values(option)) ?? [];
    return least === undefined || most === undefined ? null : [Number(least), Number(most)];
  };
  const resolution = range('--resolution');
  const listed = resolution === null ? list('--resolution').map((value) => Number.parseFloat(value)) : COMMON_DPI.filter((dpi) => dpi >= resolution[0] && dpi <= resolution[1]);
  return {
    sources: list('--source'), modes: list('--mode'), resolutionsDpi: listed.filter((dpi) => dpi > 0).sort((a, b) => a - b),
    maxWidthMm: Math.round(range('-x')?.[1] ?? 210), maxHeightMm: Math.round(range('-y')?.[1] ?? 297),
  };
}

/** The same in our words. Two feeder entries that differ in "duplex" are one feeder that can do both. */
export function abilitiesOf(options: SaneOptions): readonly ScanSourceAbilities[] {
  const colourModes = [...new Set(options.modes.flatMap((mode) => colourOf(mode) ?? []))];
  const { resolutionsDpi, maxWidthMm, maxHeightMm } = options;
  const shared = { resolutionsDpi, colourModes, maxWidthMm, maxHeightMm };
  const feeders = options.sources.filter((source) => IS_FEEDER.test(source));
  const hasPlaten = options.sources.length === 0 || options.sources.some((source) => !IS_FEEDER.test(source));
  return [
    ...(hasPlaten ? [{ source: 'platen' as const, duplex: false, ...shared }] : []),
    ...(feeders.length > 0 ? [{ source: 'feeder' as const, duplex: feeders.some((source) => IS_DUPLEX.test(source)), ...shared }] : []),
  ];
}

function colourOf(mode: string): ScanColourMode | null {
  if (/lineart|black|binary|halftone/iu.test(mode)) return 'blackWhite';
  if (/gr[ae]y/iu.test(mode)) return 'grey';
  return /colou?r/iu.test(mode) ? 'colour' : null;
}

/** Arguments for one batch into `folder`; every file is printed as soon as it is whole. The settings were checked against the abilities. */
export function batchArguments(device: string, options: SaneOptions, settings: ScanSettings, folder: string): readonly string[] {
  const { source, duplex, resolutionDpi } = settings;
  const named = options.sources.find((name) => (source === 'feeder' ? IS_FEEDER.test(name) && IS_DUPLEX.test(name) === duplex : !IS_FEEDER.test(name)))
    ?? options.sources.find((name) => IS_FEEDER.test(name) === (source === 'feeder'));
  const mode = options.modes.find((name) => colourOf(name) === settings.colourMode);
  return [
    `--device-name=${device}`, ...(named === undefined ? [] : [`--source=${named}`]), ...(mode === undefined ? [] : [`--mode=${mode}`]), `--resolution=${resolutionDpi}`,
    '-x', String(Math.min(settings.widthMm, options.maxWidthMm)), '-y', String(Math.min(settings.heightMm, options.maxHeightMm)),
    '--format=png', `--batch=${folder}/p%05d.png`, '--batch-start=1', '--batch-print', ...(source === 'platen' ? ['--batch-count=1'] : []),
  ];
}

/** The exit code is the SANE status (sane.h), or 1 when the device could not be opened. Null: it went well. */
export function exitError(code: number | null, pages: number): ErrorCode | null {
  switch (code) {
    case 0: return pages > 0 ? null : 'SCAN_FEEDER_EMPTY';
    case 2: return 'SCAN_CANCELLED_THERE';
    case 3: return 'SCAN_BUSY';
    case 4: return 'SCAN_SETTINGS_REFUSED';
    case 6: return 'SCAN_JAM';
    case 7: return pages > 0 ? null : 'SCAN_FEEDER_EMPTY';
    case 8: return 'SCAN_COVER_OPEN';
    case 9: return 'SCAN_LINK_LOST';
    case 11: return 'SCAN_DENIED';
    default: return 'SCAN_PROGRAM_FAILED';
  }
}
