import type { ErrorCode } from '#shared/errors.ts';
import type { ScanSettings } from '#shared/domain/scanning.ts';

export const NAPS2_DRIVERS = ['wia', 'twain', 'escl', 'sane'] as const;
export type Naps2Driver = (typeof NAPS2_DRIVERS)[number];

const BIT_DEPTH = { colour: 'color', grey: 'gray', blackWhite: 'bw' } as const;

/** Arguments that make NAPS2.Console scan one batch into single JPEGs of `folder`. */
export function scanArguments(driver: Naps2Driver, device: string, settings: ScanSettings, folder: string): readonly string[] {
  const { source, duplex, resolutionDpi, colourMode, widthMm, heightMm } = settings;
  return [
    '--noprofile', '--driver', driver, '--device', device, '--source', source === 'platen' ? 'glass' : duplex ? 'duplex' : 'feeder',
    '--dpi', String(resolutionDpi), '--bitdepth', BIT_DEPTH[colourMode], '--pagesize', `${widthMm}x${heightMm}mm`,
    '--jpegquality', '92', '--split', '--force', '--verbose', '-o', `${folder}/p$(nnnnn).jpg`,
  ];
}

export const listArguments = (driver: Naps2Driver): readonly string[] => ['--listdevices', '--driver', driver];

/** One device a line; the program's own remarks end with a full stop or a colon. */
export const readDevices = (stdout: string): readonly string[] => stdout.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '' && !/[.:]$/u.test(line));

const TROUBLES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/no (pages|paper)|feeder (is )?empty/iu, 'SCAN_FEEDER_EMPTY'],
  [/jam/iu, 'SCAN_JAM'],
  [/cover/iu, 'SCAN_COVER_OPEN'],
  [/multi(ple)?.?feed|double.?feed/iu, 'SCAN_DOUBLE_FEED'],
  [/busy|in use|warming/iu, 'SCAN_BUSY'],
  [/offline|could not be found|no device|communication|disconnected/iu, 'SCAN_LINK_LOST'],
  [/not support|invalid/iu, 'SCAN_SETTINGS_REFUSED'],
];

/** The program's exit code says little; what it prints says more. Null: nothing that looks like trouble. */
export function troubleIn(output: string): ErrorCode | null {
  return TROUBLES.find(([words]) => words.test(output))?.[1] ?? null;
}
