import type { FeederState, ScanColourMode, ScanSettings, ScanSource, ScanSourceAbilities } from '#shared/domain/scanning.ts';
import { find, findAll, readXml, textOf, type XmlElement } from './read-xml.ts';

/** What `ScannerCapabilities` says, as far as it concerns a batch of pages. */
export interface EsclCapabilities {
  readonly version: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly sources: readonly ScanSourceAbilities[];
}

/** What `ScannerStatus` says. `jobs` by the last part of their address. */
export interface EsclStatus {
  readonly state: 'idle' | 'busy' | 'stopped';
  readonly feeder: FeederState;
  readonly jobs: ReadonlyMap<string, { readonly state: string; readonly imagesCompleted: number | null }>;
}

/** eSCL measures in three-hundredths of an inch. */
const UNITS_PER_MM = 300 / 25.4;
const COLOURS: Readonly<Record<string, ScanColourMode>> = { RGB24: 'colour', Grayscale8: 'grey', BlackAndWhite1: 'blackWhite' };
const COLOUR_NAMES: Readonly<Record<ScanColourMode, string>> = { colour: 'RGB24', grey: 'Grayscale8', blackWhite: 'BlackAndWhite1' };
/** Where a scanner says from–to instead of a list: the steps that anybody asks for. */
const COMMON_DPI = [75, 100, 150, 200, 240, 300, 400, 600, 1200];

const FEEDER_STATES: Readonly<Record<string, FeederState>> = {
  ScannerAdfLoaded: 'loaded', ScannerAdfProcessing: 'loaded', ScannerAdfEmpty: 'empty', ScannerAdfJam: 'jam', ScannerAdfMispick: 'jam', ScannerAdfInputTrayFailed: 'jam',
  ScannerAdfDuplexPageTooShort: 'jam', ScannerAdfDuplexPageTooLong: 'jam', ScannerAdfInputTrayOverloaded: 'jam', ScannerAdfHatchOpen: 'coverOpen', ScannerAdfMultipickDetected: 'doubleFeed',
};

/** Throws in plain words when the document is none of a scanner. */
export function readCapabilities(document: string): EsclCapabilities {
  const root = rootNamed(document, 'ScannerCapabilities');
  const platen = find(root, 'PlatenInputCaps');
  const simplex = find(root, 'AdfSimplexInputCaps');
  const duplex = find(root, 'AdfDuplexInputCaps');
  const feeder = simplex ?? duplex;
  const sources = [
    ...(platen === null ? [] : [abilities('platen', platen, false)]),
    ...(feeder === null ? [] : [abilities('feeder', feeder, duplex !== null)]),
  ];
  if (sources.length === 0) throw new Error('no source of paper');
  return { version: textOf(root, 'Version') ?? '', model: textOf(root, 'MakeAndModel') ?? '', serialNumber: textOf(root, 'SerialNumber') ?? textOf(root, 'UUID') ?? '', sources };
}

function abilities(source: ScanSource, caps: XmlElement, duplex: boolean): ScanSourceAbilities {
  const colourModes = findAll(caps, 'ColorMode').flatMap(({ text }) => COLOURS[text.trim()] ?? []);
  return {
    source, duplex, resolutionsDpi: resolutions(caps), colourModes: [...new Set(colourModes)],
    maxWidthMm: Math.round(Number(textOf(caps, 'MaxWidth') ?? 2480) / UNITS_PER_MM), maxHeightMm: Math.round(Number(textOf(caps, 'MaxHeight') ?? 3508) / UNITS_PER_MM),
  };
}

function resolutions(caps: XmlElement): readonly number[] {
  const listed = findAll(caps, 'DiscreteResolution').map((resolution) => Number(textOf(resolution, 'XResolution')));
  const range = find(caps, 'XResolutionRange');
  const [least, most] = range === null ? [1, 0] : [Number(textOf(range, 'Min')), Number(textOf(range, 'Max'))];
  const all = [...listed, ...COMMON_DPI.filter((dpi) => dpi >= least && dpi <= most)].filter((dpi) => Number.isInteger(dpi) && dpi > 0);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Throws in plain words when the document is none of a scanner. */
export function readStatus(document: string): EsclStatus {
  const root = rootNamed(document, 'ScannerStatus');
  const state = root.children.find(({ name }) => name === 'State')?.text.trim();
  const adf = textOf(root, 'AdfState');
  const jobs = findAll(root, 'JobInfo').map((job) => {
    const images = textOf(job, 'ImagesCompleted');
    return [jobName(textOf(job, 'JobUri') ?? ''), { state: textOf(job, 'JobState') ?? '', imagesCompleted: images === null ? null : Number(images) }] as const;
  });
  return { state: state === 'Idle' ? 'idle' : state === 'Stopped' ? 'stopped' : 'busy', feeder: adf === null ? 'unknown' : (FEEDER_STATES[adf] ?? 'unknown'), jobs: new Map(jobs) };
}

/** The last part of a job's address; hosts and paths differ between the header and the status. */
export const jobName = (address: string): string => address.replace(/\/+$/u, '').split('/').at(-1) ?? '';

/** The order of elements is that of the schema: some scanners refuse another. */
export function writeScanSettings(settings: ScanSettings, version: string): string {
  const { source, duplex, resolutionDpi, colourMode } = settings;
  const [width, height] = [settings.widthMm, settings.heightMm].map((mm) => Math.round(mm * UNITS_PER_MM));
  return '<?xml version="1.0" encoding="UTF-8"?>'
    + '<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">'
    + `<pwg:Version>${/^[\d.]+$/u.test(version) ? version : '2.0'}</pwg:Version><scan:Intent>Document</scan:Intent>`
    + '<pwg:ScanRegions><pwg:ScanRegion><pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>'
    + `<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset><pwg:Width>${width}</pwg:Width><pwg:Height>${height}</pwg:Height></pwg:ScanRegion></pwg:ScanRegions>`
    + `<pwg:InputSource>${source === 'feeder' ? 'Feeder' : 'Platen'}</pwg:InputSource><scan:ColorMode>${COLOUR_NAMES[colourMode]}</scan:ColorMode>`
    + `<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>`
    + `<scan:XResolution>${resolutionDpi}</scan:XResolution><scan:YResolution>${resolutionDpi}</scan:YResolution>`
    + `${source === 'feeder' ? `<scan:Duplex>${duplex}</scan:Duplex>` : ''}</scan:ScanSettings>`;
}

function rootNamed(document: string, name: string): XmlElement {
  const root = readXml(document);
  if (root.name !== name) throw new Error(`<${root.name}> instead of <${name}>`);
  return root;
}
