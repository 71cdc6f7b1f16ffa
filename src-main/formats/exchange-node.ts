/** What a fonds is made of in a finding aid: two steps of arrangement, and the records. */
export type ExchangeNodeRole = 'recordGroup' | 'year' | 'project' | 'volume' | 'item';

/** One component on its way into a finding aid, in the order of the finding aid: a node lies in the last one before it that is less deep. */
export interface ExchangeNode {
  /** 1 directly in the fonds. */
  readonly depth: number;
  readonly role: ExchangeNodeRole;
  /** Unique in the file. */
  readonly ref: string;
  /** Texts by name of field; keys of further elements among them under their own name. */
  readonly values: ReadonlyMap<string, string>;
}

/** The fonds itself and what the file says of its own making. */
export interface ExchangeFonds {
  readonly code: string;
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
  /** ISO 639-2/B of the words in which our own words stand: `chi` or `eng`. */
  readonly language: 'chi' | 'eng';
  readonly madeAt: string;
  readonly madeBy: string;
}

/** Characters that the format cannot carry; each was replaced by U+FFFD. */
export interface LostCharacters { readonly ref: string; readonly title: string; readonly field: string; readonly count: number }
