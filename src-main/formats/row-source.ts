/**
 * Something wrong with a single row of a file. The row is set aside with these words; those around it are read all the same.
 * `problem`: a key of the messages `catalogue:problem.<problem>`.
 */
export interface SourceProblem {
  /** Heading of the column; empty when the whole row is meant. */
  readonly heading: string;
  readonly problem: string;
  /** What stands there, shortened. */
  readonly value: string;
}

/** Where a record stands in a hierarchical file. Without one a file's rows are of the level that the import asks for. */
export type SourceLevel = 'fonds' | 'class' | 'project' | 'volume' | 'item';

/** One record of a file, as it stands there: nothing is interpreted yet. */
export interface SourceRow {
  /** As a person counts: the row of the spreadsheet, the heading being row 1; for XML the ordinal of the record, 1 being the first. */
  readonly row: number;
  /** Texts in the order of `headings`, trimmed; missing ones at the end count as empty. */
  readonly values: readonly string[];
  /** Texts under headings that were not known when the file was opened (unknown elements of XML). They are kept and reported, never dropped. `custom.<key>`: what a room calls an element of its own. */
  readonly extra?: Readonly<Record<string, string>>;
  readonly problems?: readonly SourceProblem[];
  /** Formats whose records lie in one another: the level, a name of this record that is unique in the file, and that of the one it lies in, which always came earlier. */
  readonly level?: SourceLevel;
  readonly ref?: string;
  readonly parentRef?: string;
}

/** What was found out about the file when it was opened; shown to the person who imports it. */
export interface SourceFacts {
  /** Name of the format, a key of `ROW_FORMATS`. */
  readonly format: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030` …; null where the format has its own. */
  readonly encoding: string | null;
  /** Between two cells; null where the format has none. */
  readonly delimiter: string | null;
  /** Sheets to choose from, hidden ones too; empty where the format has none. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly sheet: string | null;
}

/** What a person may say about a file, where what is found out by itself is wrong. */
export interface SourceOptions {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
}

/**
 * The rows of a file, read from the disk as they are asked for: the memory needed does not grow with the file.
 * Opening reads no more than headings need. `rows()` may be called again and begins anew each time; only one run at a time.
 * It throws a MunimentError when the file as a whole cannot be read on (a quote without a partner, an XML that is not well-formed, a bomb).
 */
export interface RowSource {
  readonly facts: SourceFacts;
  /** Headings in their order, trimmed; one that is empty or repeated gets its column's number. */
  readonly headings: readonly string[];
  /** Whether its rows say themselves of what level they are. */
  readonly hasLevels?: boolean;
  rows(): AsyncIterable<SourceRow>;
  /** How much of the file the present run has read, 0 to 1. */
  readFraction(): number;
  /** Anything worth saying about the file as a whole, known after a run: formulas read by their last result, merged cells, hidden rows. */
  notes(): readonly { readonly note: string; readonly count: number }[];
  close(): Promise<void>;
}

/** A format of files with records in them. A new one takes its place in `ROW_FORMATS`. */
export interface RowFormat {
  readonly name: string;
  /** Whether the file is of this format, by its first bytes (up to 4 KiB) and then by its name. */
  matches(file: { readonly name: string; readonly head: Buffer }): boolean;
  /** Throws a MunimentError with a code of `errors/imports.ts`. `companion`: the memo file of a DBF. */
  open(file: SourceFile, options: SourceOptions): Promise<RowSource>;
}

export interface SourceFile {
  /** Where the bytes lie; says nothing about what they are. */
  readonly path: string;
  /** As the person's file is called. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly companion: string | null;
}
