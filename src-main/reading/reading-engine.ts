import type { PageCrop, TextRegion } from '#shared/contract/digitisation.ts';

/** What is to be read: a stored picture and how the page shows it. */
export interface PageSource {
  readonly file: string;
  /** Clockwise degrees, on top of what the file's own EXIF says. */
  readonly rotation: number;
  readonly crop: PageCrop | null;
}

/** In pixels of the page as it is seen: cropped and turned, at its full size. */
export interface PageBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A line as an engine saw it. */
export interface EngineLine extends PageBox {
  readonly text: string;
  readonly confidencePct: number;
  /** Its characters stand one below the other. */
  readonly vertical?: boolean;
  /** One entry for each character of `text` (by code point): where it begins, in thousandths of the line's extent, and how sure the engine is of it. Left out where it does not say. */
  readonly characters?: readonly EngineCharacter[];
}

export interface EngineCharacter {
  readonly startPm: number;
  readonly pct: number;
}

/** Something on the page that is not plain lines. */
export interface EngineRegion extends PageBox {
  readonly kind: TextRegion['kind'];
}

export interface EngineReading {
  /** In reading order. */
  readonly lines: readonly EngineLine[];
  readonly regions: readonly EngineRegion[];
  /** Size of the page as it is seen. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Something that turns pages into lines of text, one page at a time. */
export interface ReadingEngine {
  /** Stands in the database with every text. */
  readonly name: string;
  /** Throws DIGITISATION_READING_FAILED, _CRASHED, _TOO_SLOW; an engine that threw is closed and not used again. */
  read(source: PageSource): Promise<EngineReading>;
  /** Ends the engine at once, also in the middle of a page. */
  close(): Promise<void>;
}

/** Throws DIGITISATION_READING_UNAVAILABLE. */
export type StartEngine = () => Promise<ReadingEngine>;
