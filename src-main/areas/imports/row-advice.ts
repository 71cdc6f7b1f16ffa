import { levelOf } from '#main/areas/clearance-rank.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { createProblemFinder, type DescriptionProblem } from '#main/areas/catalogue/describe-problems.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';
import type { JudgedRow } from './judged-row.ts';
import type { RowProblem } from './row-cells.ts';

/** What stands against a record that comes all the same. `numbered`: whether it comes with a 档号; without, it gets none before this is mended. */
export interface RowAdvice { readonly problems: readonly RowProblem[]; readonly numbered: boolean }

const NONE: RowAdvice = { problems: [], numbered: true };

/** Days of a volume are those of what lies in it, which comes later. */
const OF_CONTENTS = 'date';

/**
 * What the rules of description, the elements that the room or a regime demands, and its strict dictionaries find in the record that would come of a row.
 * Such a record can be saved by hand too, so the row is no mistake: it comes, and waits for its number.
 */
export function createRowAdvice(context: AreaContext): (judged: JudgedRow) => RowAdvice {
  const ofItem = createProblemFinder(context, 'item');
  const ofVolume = createProblemFinder(context, 'volume');
  const advise = (found: readonly DescriptionProblem[], values: Readonly<Record<string, unknown>>, custom: Readonly<Record<string, string>>, numbered: boolean): RowAdvice => {
    const musts = found.filter(({ severity }) => severity === 'must');
    const textOf = (field: string) => (field.startsWith('custom.') ? custom[field.slice('custom.'.length)] : values[field]);
    return musts.length === 0 ? NONE : { problems: musts.map(({ field, problem }) => ({ field, heading: '', problem, value: String(textOf(field) ?? '').slice(0, 120) })), numbered };
  };
  return (judged) => {
    if (judged.verdict === 'add') {
      const { custom, ...fields } = judged.item.fields;
      return advise(ofItem({ ...fields, custom, archivalCode: null }, fields), fields, custom, judged.item.code !== 'none');
    }
    if (judged.verdict === 'addVolume' && judged.values.level === 'volume') {
      const { custom: stored, classification, ...values } = judged.values;
      const custom = readCustomValues(stored);
      const { title, responsible, retention, openStatus, secrecyTerm, keywords } = values;
      const found = ofVolume({ ...values, custom, archivalCode: null }, { title, responsible, retention, openStatus, secrecyTerm, keywords, classification: levelOf(classification) });
      return advise(found.filter(({ field, problem }) => field !== OF_CONTENTS || problem !== 'required'), values, custom, values.archivalCode !== null);
    }
    return NONE;
  };
}
