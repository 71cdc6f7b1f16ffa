import type { LabelContent } from '#shared/domain/label-layout.ts';

/** What a template reads from `/data.json`. Additive only: institutions write templates against it. */
export interface FormItem {
  readonly archivalCode: string; readonly itemNumber: string; readonly year: string; readonly unit: string; readonly documentNumber: string; readonly responsible: string;
  /** Never empty: a paper without a title has `[ ]`, for somebody to write one. */
  readonly title: string;
  /** YYYYMMDD as catalogues have it, inferred ones in `[ ]`. */
  readonly date: string;
  /** 秘密★10年; empty for what is public. */
  readonly classification: string;
  readonly pages: number;
  /** 页号: where it begins and ends among the pages of its sheet, counted from 1. */
  readonly firstPage: number; readonly lastPage: number;
  readonly note: string; readonly documentType: string; readonly draftStage: string; readonly carrier: string; readonly keywords: string;
  readonly retention: string; readonly boxNumber: string; readonly volumeCode: string; readonly location: string;
  /** 到期日 of its secrecy, YYYYMMDD; empty where nothing is secret or it cannot be told. */
  readonly secrecyEnd: string;
  /** Further elements and the institution's own fields, under their keys. */
  readonly custom: Readonly<Record<string, string>>;
}

export interface FormVolume {
  readonly archivalCode: string; readonly number: string; readonly title: string; readonly subject: string; readonly kind: string; readonly responsible: string; readonly unit: string; readonly year: number; readonly retention: string;
  readonly classification: string; readonly startDate: string; readonly endDate: string; readonly items: number; readonly pages: number; readonly keywords: string; readonly note: string; readonly parentCode: string; readonly secrecyEnd: string;
}

export interface FormBox {
  readonly number: string; readonly barcode: string; readonly thicknessMm: number; readonly location: string;
  readonly firstItem: string; readonly lastItem: string;
}

/** One catalogue, one cover, one spine: what it never mixes stands once. */
export interface FormSheet {
  readonly fonds: { readonly code: string; readonly name: string };
  readonly recordGroup: { readonly code: string; readonly name: string };
  readonly classCode: string; readonly year: string; readonly unit: string; readonly retention: string;
  readonly volume: FormVolume | null;
  readonly box: FormBox | null;
  readonly items: readonly FormItem[];
  readonly volumes: readonly FormVolume[];
  readonly labels: readonly FormLabel[];
  /** Of a form that is about no records of the catalogue: a register, a list of transfer. */
  readonly list: FormList | null;
  readonly totals: FormTotals;
}

/** Lines that somebody wrote one under the other, with what stands above them; which words there are stands in `gather-lists.ts`. */
export interface FormList {
  readonly title: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** 件数、页数, and of them what is drawing or photograph by its 载体 or 文种. */
export interface FormTotals {
  readonly items: number; readonly pages: number; readonly textPages: number; readonly drawingPages: number; readonly photographs: number; readonly volumes: number;
  readonly firstItem: string; readonly lastItem: string; readonly startDate: string; readonly endDate: string;
  /** It holds papers that are not counted, because whoever prints may not see them. */
  readonly hidden: boolean;
}

export interface FormLabel extends Pick<LabelContent, 'kind' | 'heading' | 'lines' | 'codeText'> {
  /** Bars from left to right, `#` for a bar, a quiet zone on both sides; empty where the code is a QR symbol. */
  readonly bars: string;
  /** Rows of a QR symbol with its quiet zone; empty where the code is a Code 128. */
  readonly modules: readonly string[];
}

/** A record as a message about it names it, with all the words of it that a form may print. */
export interface PrintedRecord {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

export interface GatheredForm {
  readonly sheets: readonly FormSheet[];
  readonly records: readonly PrintedRecord[];
  /** How many items, volumes, boxes or labels it is about. */
  readonly count: number;
  /** Set only where fewer records were gathered than there are. */
  readonly isPart: boolean;
}
