/** One character that the recognition model saw; `at` from 0 (left edge of the line) to 1. */
export interface SeenCharacter {
  readonly text: string;
  readonly at: number;
  readonly pct: number;
}

/** What the model answers: for each step along the line how likely each of its characters is; the first one is "nothing". */
export interface Steps {
  readonly data: Float32Array;
  readonly steps: number;
  readonly classes: number;
  /** Share of the steps that the line takes. */
  readonly used: number;
}

/** The model was trained with this dot where the mark between items of a list stands. */
const MISTAKEN: Readonly<Record<string, string>> = { 丶: '、' };

/** The likeliest character of each step; the same one in neighbouring steps is one character. */
export function decodeSteps({ data, steps, classes, used }: Steps, alphabet: readonly string[]): SeenCharacter[] {
  const seen: SeenCharacter[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const offset = step * classes;
    let best = 0;
    let likelihood = data[offset]!;
    for (let index = 1; index < classes; index += 1) {
      if (data[offset + index]! > likelihood) { likelihood = data[offset + index]!; best = index; }
    }
    const pct = Math.round(likelihood * 100);
    const at = Math.min(1, (step + 0.5) / steps / used);
    if (best !== 0 && best !== previous) {
      const text = alphabet[best] ?? '';
      seen.push({ text: MISTAKEN[text] ?? text, at, pct });
    } else if (best !== 0) {
      const last = seen.pop()!;
      // Its place is the middle of its steps, its certainty that of the surest.
      seen.push({ ...last, at: (last.at + at) / 2, pct: Math.max(last.pct, pct) });
    }
    previous = best;
  }
  return seen;
}
