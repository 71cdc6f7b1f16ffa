import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readRetention } from '#shared/domain/retention.ts';
import { DICTIONARY_FIELDS } from '#shared/domain/dictionary.ts';
import { DICTIONARIES, type DictionaryName } from '#shared/presets/dictionaries.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCore } from '../../client/use-core.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import type { Choice } from '../../components/type-ahead/choice.ts';
import type { FixedName } from './form-values.ts';

/** Fields that take only what the list has; the others take any words. */
export const CLOSED_CHOICES: readonly FixedName[] = ['fondsId', 'recordGroup', 'unitId', 'retention', 'classification', 'openStatus'];

export type FieldChoices = Readonly<Partial<Record<FixedName, readonly Choice[]>>>;

/** What can be chosen for each field, units those of one fonds. `values` keeps in the list what the record has already. */
export function useFieldChoices(fondsId: string, values: Readonly<Partial<Record<FixedName, string>>>): FieldChoices {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const core = useCore();
  const words = useItemWords();
  const { all } = useCurrentFonds();
  const fonds = all.find((each) => each.fondsId === fondsId);
  const units = useQuery(core.schemes.listUnits.queryOptions({ input: fonds === undefined ? skipToken : { fondsId: fonds.fondsId } })).data;
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} })).data;
  const { choicesOf, ofField } = useWordLists();
  const { unitId, retention } = values;

  return useMemo<FieldChoices>(() => {
    const dictionary = (name: DictionaryName): readonly Choice[] => DICTIONARIES[name].entries.map(({ code, zh, en }) => (
      code === zh ? { value: code, label: zh, ...(english && { hint: en }) } : { value: code, label: english ? en : zh }
    ));
    const retentions = ['Y', 'D30', 'D10', 'D15', 'CQ', 'DQ'];
    const read = retention === undefined ? undefined : readRetention(retention);
    if (read !== undefined && !retentions.includes(read.code)) retentions.push(read.code);
    return {
      fondsId: all.map((each) => ({ value: each.fondsId, label: each.code, hint: each.name })),
      recordGroup: (groups ?? []).map((group) => ({ value: group.code, label: `${group.code} ${english ? group.nameEn : group.nameZh}` })),
      // A unit that is no longer used stays readable where it was used.
      unitId: (units ?? []).filter((unit) => unit.active || unit.unitId === unitId).map((unit) => ({ value: unit.unitId, label: unit.name, hint: unit.code })),
      retention: retentions.map((code) => ({ value: code, label: words.retention(code), hint: code })),
      classification: dictionary('classification'), openStatus: dictionary('openStatus'), ...Object.fromEntries(DICTIONARY_FIELDS.flatMap((field) => { const offered = choicesOf(ofField(field)); return offered.length === 0 ? [] : [[field, offered]]; })),
    };
  }, [all, groups, units, unitId, retention, words, english, choicesOf, ofField]);
}
