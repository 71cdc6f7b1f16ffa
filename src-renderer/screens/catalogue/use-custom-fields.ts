import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { CustomField } from '#shared/contract/schemes.ts';
import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCore } from '../../client/use-core.ts';
import { customKeyOf, type CustomName } from './form-values.ts';

export interface CustomFields {
  /** Those that an item of the place is described with, in the order of the form. */
  readonly active: readonly CustomField[];
  /** Retired ones, and elements that are off here, are among them: a record may have them still. */
  readonly all: readonly CustomField[];
  /** The name of an element in the language of the screen; a key that nobody defined is given back as it is. */
  readonly label: (name: CustomName) => string;
}

const NONE: readonly CustomField[] = [];

/** The further elements of items of a record group in a fonds. */
export function useCustomFields(fondsId: string, recordGroup: string): CustomFields {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const core = useCore();
  const known = fondsId !== '' && /^[A-Z]{2,4}$/u.test(recordGroup);
  const { data = NONE } = useQuery(core.schemes.listCustomFields.queryOptions({ input: known ? { fondsId: fondsId as Item['fondsId'], recordGroup, includeRetired: true } : skipToken, placeholderData: (before) => before }));
  const { ofKey, choicesOf } = useWordLists();
  const all = useMemo(() => data.filter(({ level }) => level === 'item').map((field) => (field.dictionary === '' ? field : { ...field, choices: choicesOf(ofKey(field.dictionary)).map(({ value }) => value) })), [data, ofKey, choicesOf]);
  const active = useMemo(() => all.filter((field) => field.active), [all]);
  const label = useCallback((name: CustomName): string => {
    const key = customKeyOf(name);
    const field = all.find((each) => each.key === key) ?? ELEMENT_PRESETS.find((each) => each.key === key);
    return field === undefined ? key : english ? field.labelEn : field.labelZh;
  }, [all, english]);
  return useMemo(() => ({ active, all, label }), [active, all, label]);
}
