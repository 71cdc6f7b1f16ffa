import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { messages } from '#shared/i18n/messages.ts';
import { DICTIONARIES, DICTIONARY_NAMES, type DictionaryName } from '#shared/presets/dictionaries.ts';
import { readLocationCode, speakLocation } from '#shared/domain/location-code.ts';
import { readRetention } from '#shared/domain/retention.ts';

type FieldName = keyof (typeof messages)['zh-CN']['item']['fields'];
type ShortFieldName = keyof (typeof messages)['zh-CN']['item']['shortFields'];
type ProblemName = keyof (typeof messages)['zh-CN']['item']['problems'];

export interface ItemWords {
  /** 题名, 责任者 …; a name that is not known is given back as it is. */
  readonly field: (field: string) => string;
  readonly shortField: (field: string) => string;
  /** What the rules of description, of numbering or of an import find wrong. */
  readonly problem: (problem: string) => string;
  /** 永久, 30年 */
  readonly retention: (code: string) => string;
  /** A stored value of a dictionary as it is read: `internal` → 内部. */
  readonly value: (field: string, value: string) => string;
  /** A 位置码 as people say it. */
  readonly place: (code: string) => string;
}

/** The words of a record in the language of the screen. */
export function useItemWords(): ItemWords {
  const { t, i18n } = useTranslation('item');
  const english = i18n.language === 'en';
  return useMemo(() => {
    const { item } = messages[english ? 'en' : 'zh-CN'];
    const field = (name: string): string => (Object.hasOwn(item.fields, name) ? item.fields[name as FieldName] : name);
    const retention = (code: string): string => {
      const read = readRetention(code);
      if (read === undefined) return code;
      return read.code === 'Y' || read.code === 'CQ' || read.code === 'DQ' ? item.retention[read.code] : t('retention.years', { n: read.years ?? 0 });
    };
    return {
      field, retention,
      shortField: (name) => (Object.hasOwn(item.shortFields, name) ? item.shortFields[name as ShortFieldName] : field(name)),
      problem: (name) => (Object.hasOwn(item.problems, name) ? item.problems[name as ProblemName] : name.startsWith('code:') ? item.problems.codeNotPossible : item.problems.other),
      value: (name, value) => {
        if (name === 'retention') return retention(value);
        if (!isDictionary(name)) return value;
        const entry = DICTIONARIES[name].entries.find(({ code }) => code === value);
        if (entry === undefined) return value;
        // A stored word is what stands on the paper, so it stays; only the program's own keys are translated.
        return english && entry.code !== entry.zh ? entry.en : entry.zh;
      },
      place: (code) => {
        const location = readLocationCode(code);
        return location === undefined ? code : speakLocation(location, english ? 'en' : 'zh-CN');
      },
    };
  }, [t, english]);
}

function isDictionary(name: string): name is DictionaryName {
  return (DICTIONARY_NAMES as readonly string[]).includes(name);
}
