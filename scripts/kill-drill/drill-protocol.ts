/** Something that the room said it had kept: what, as of which version, and with which value. */
export interface Fact {
  /** `item:<id>`, `code:<item id>`, `page:<id>`, `reading:<id>`, `task:<id>`, `box:<id>`, `handed:<batch id>` or `job:<id>`. */
  readonly key: string;
  readonly version: number;
  readonly value: Readonly<Record<string, string | number | null>>;
}

export const ACTS = ['item', 'page', 'batch', 'work', 'step', 'backup', 'box', 'climate', 'task'] as const;
export type ActName = (typeof ACTS)[number];

/** What the session tells the drill, one JSON line each. A fact in `done` was acknowledged by the core before the line was written. */
export type SessionMessage =
  | { readonly at: 'open'; readonly findings: readonly string[] }
  /** The call is made now; where the outcome can be known beforehand it stands in `facts`. */
  | { readonly at: 'about'; readonly act: ActName; readonly facts: readonly Fact[] }
  | { readonly at: 'done'; readonly act: ActName; readonly facts: readonly Fact[] };

/**
 * Ways in which a core could be wrong. The drill must notice each of them, or its silence about the real core is worth nothing.
 * `answersFirst`: says done before it writes. `forgetsMarkers`: leaves no sign that a blob has no row yet. `rowBeforeBlob`: commits the page's row before the image lies on the disk.
 */
export const WRONGS = ['answersFirst', 'forgetsMarkers', 'rowBeforeBlob'] as const;
export type Wrong = (typeof WRONGS)[number];

/** Everything that a session is told; it comes as one JSON argument. */
export interface SessionOrder {
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly seed: number;
  /** The act to be killed in, after `before` others. */
  readonly aim: ActName;
  readonly before: number;
  readonly wrong: Wrong | null;
}
