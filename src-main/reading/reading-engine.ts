/** A picture made ready for an engine: upright, grey, at a resolution that engines like. */
export interface EngineImage {
  /** PNG. */
  readonly bytes: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Dots per inch that the engine shall assume. */
  readonly dpi: number;
  /** Lines of a form were found (and taken out): text stands in cells, not in paragraphs. */
  readonly ruled: boolean;
}

/** A line as an engine saw it; box in pixels of the `EngineImage`. */
export interface EngineLine {
  readonly text: string;
  readonly confidencePct: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Something that turns a picture into lines of text, one picture at a time. */
export interface ReadingEngine {
  /** Stands in the database with every text. */
  readonly name: string;
  /** Throws DIGITISATION_READING_FAILED; an engine that threw is closed and not used again. */
  read(image: EngineImage): Promise<readonly EngineLine[]>;
  /** Ends the engine at once, also in the middle of a page. */
  close(): Promise<void>;
}

/** Throws DIGITISATION_READING_UNAVAILABLE. */
export type StartEngine = () => Promise<ReadingEngine>;
