/** The XML that an eSCL scanner serves; written here, read by drivers/scanning/escl/codec.ts. */
const NAMESPACES = 'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const RESOLUTIONS = [75, 100, 150, 200, 300, 600];

export interface EsclJobView { readonly name: string; readonly state: string; readonly reason: string; readonly images: number }

export function capabilitiesDocument({ model, serialNumber, duplex, feeder }: { model: string; serialNumber: string; duplex: boolean; feeder: boolean }): string {
  const adf = !feeder ? '' : `<scan:Adf><scan:AdfSimplexInputCaps>${inputCaps(4200)}</scan:AdfSimplexInputCaps>`
    + `${duplex ? `<scan:AdfDuplexInputCaps>${inputCaps(4200)}</scan:AdfDuplexInputCaps>` : ''}<scan:FeederCapacity>100</scan:FeederCapacity>`
    + `<scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption>${duplex ? '<scan:AdfOption>Duplex</scan:AdfOption>' : ''}</scan:AdfOptions></scan:Adf>`;
  return `${HEAD}<scan:ScannerCapabilities ${NAMESPACES}><pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>${model}</pwg:MakeAndModel><pwg:SerialNumber>${serialNumber}</pwg:SerialNumber>`
    + `<scan:UUID>4509a320-00a0-008f-00b6-002507510eca</scan:UUID><scan:Platen><scan:PlatenInputCaps>${inputCaps(3508)}</scan:PlatenInputCaps></scan:Platen>${adf}</scan:ScannerCapabilities>`;
}

function inputCaps(maxHeight: number): string {
  const resolutions = RESOLUTIONS.map((dpi) => `<scan:DiscreteResolution><scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution></scan:DiscreteResolution>`).join('');
  return `<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth><scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>${maxHeight}</scan:MaxHeight><scan:MaxScanRegions>1</scan:MaxScanRegions>`
    + '<scan:SettingProfiles><scan:SettingProfile><scan:ColorModes><scan:ColorMode>BlackAndWhite1</scan:ColorMode><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>'
    + '<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>'
    + `<scan:SupportedResolutions><scan:DiscreteResolutions>${resolutions}</scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles>`
    + '<scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents><scan:MaxOpticalXResolution>600</scan:MaxOpticalXResolution><scan:MaxOpticalYResolution>600</scan:MaxOpticalYResolution>';
}

export function statusDocument({ state, adfState, jobs }: { state: string; adfState: string | null; jobs: readonly EsclJobView[] }): string {
  const jobInfos = jobs.map((job) => `<scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/${job.name}</pwg:JobUri><pwg:JobUuid>${job.name}</pwg:JobUuid><scan:Age>1</scan:Age><pwg:ImagesCompleted>${job.images}</pwg:ImagesCompleted>`
    + `<pwg:JobState>${job.state}</pwg:JobState><pwg:JobStateReasons><pwg:JobStateReason>${job.reason}</pwg:JobStateReason></pwg:JobStateReasons></scan:JobInfo>`).join('');
  return `${HEAD}<scan:ScannerStatus ${NAMESPACES}><pwg:Version>2.63</pwg:Version><pwg:State>${state}</pwg:State>${adfState === null ? '' : `<scan:AdfState>${adfState}</scan:AdfState>`}<scan:Jobs>${jobInfos}</scan:Jobs></scan:ScannerStatus>`;
}

/** What a job asks for. Read with patterns on purpose: the device side shares no reader with the driver. */
export function readSettings(body: string): { readonly feeder: boolean; readonly duplex: boolean; readonly resolutionDpi: number; readonly grey: boolean; readonly widthMm: number; readonly heightMm: number } | null {
  const value = (name: string): string | undefined => new RegExp(`<(?:\\w+:)?${name}>\\s*([^<]*?)\\s*</`, 'u').exec(body)?.[1];
  const resolutionDpi = Number(value('XResolution') ?? 300);
  if (!/ScanSettings/u.test(body) || !RESOLUTIONS.includes(resolutionDpi)) return null;
  const millimetres = (name: string, usual: number): number => (Number(value(name) ?? usual) * 25.4) / 300;
  return {
    feeder: value('InputSource') === 'Feeder', duplex: value('Duplex') === 'true', resolutionDpi, grey: value('ColorMode') !== 'RGB24',
    widthMm: Math.min(216, millimetres('Width', 2480)), heightMm: Math.min(356, millimetres('Height', 3508)),
  };
}
