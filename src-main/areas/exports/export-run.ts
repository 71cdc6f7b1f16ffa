import type { EXPORT_FORMATS, ExportView } from '#shared/contract/exports.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { LostCharacters } from '#main/formats/exchange-node.ts';

export type ExportFormatName = (typeof EXPORT_FORMATS)[number];

/** One file being written. */
export interface ExportRun {
  readonly context: AreaContext;
  readonly view: ExportView;
  /** Field names; empty: all. */
  readonly columns: readonly string[];
  readonly language: 'zh-CN' | 'en';
  /** Where the file is written. */
  readonly path: string;
  /** Ends the writing. */
  readonly signal: AbortSignal;
  /** Called for every record written. */
  counted(): void;
  /** Called for every value of which the format could not carry a part. */
  lost(characters: LostCharacters): void;
}
