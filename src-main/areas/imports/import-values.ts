import { readClassificationMark } from '#shared/domain/classification-level.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import type { DateOrder } from '#shared/domain/import-settings.ts';
import { readRetention } from '#shared/domain/retention.ts';
import { VOLUME_KINDS, type VolumeKind } from '#shared/domain/volume-kind.ts';
import { messages } from '#shared/i18n/messages.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import type { OpenStatus } from '#main/areas/catalogue/item-record.ts';

/** A column of an import mostly holds few different values; one that does not shall not fill the memory. */
const MOST_REMEMBERED = 2000;

/** Answers the same question once. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined && !known.has(text)) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      value = read(text);
      // A text of its own: a piece of the file that it was cut from would stay in memory with it.
      known.set(` ${text}`.slice(1), value);
    }
    return value as Value;
  };
}

const tidy = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** 门类 by code or name: WS, 文书, 文书档案. */
export function readRecordGroup(text: string): string | undefined {
  const wanted = tidy(text).replace(/档案$/u, '');
  return RECORD_GROUP_PRESETS.find(({ code, nameZh, nameEn }) => [code, nameZh, nameEn].some((name) => tidy(name) === wanted))?.code;
}

/** A four-digit year, with 年 or 年度 behind it or not. */
export function readYear(text: string): number | undefined {
  const digits = /^(\d{4})(?:年度?)?$/u.exec(tidy(text))?.[1];
  return digits === undefined || Number(digits) < 1000 || Number(digits) > 2200 ? undefined : Number(digits);
}

export const readRetentionCode = (text: string): string | undefined => {
  const code = readRetention(text)?.code;
  // 长期 and 短期 have no code in the form of DA/T 13-2022; a person must say how many years are meant.
  return code !== undefined && /^(?:Y|D\d{1,3})$/u.test(code) ? code : undefined;
};

/** A date in the form of DA/T 18-2022. `order` says what 03/04/2019 means; with `ymd` such a date is not read. */
export function readDate(text: string, order: DateOrder): string | undefined {
  const day = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?$/u, '');
  const parts = order === 'ymd' ? null : /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/u.exec(day);
  if (parts === null) return tidyDescriptionDate(day);
  const [, first = '', second = '', year = ''] = parts;
  const [month, date] = order === 'dmy' ? [second, first] : [first, second];
  return tidyDescriptionDate(`${year}${month.padStart(2, '0')}${date.padStart(2, '0')}`);
}

export function readPageCount(text: string): number | undefined {
  const digits = /^(\d{1,6})(?:\.0+)?(?:页)?$/u.exec(tidy(text))?.[1];
  return digits === undefined || Number(digits) > 100_000 ? undefined : Number(digits);
}

export function readClassification(text: string): { level: NonNullable<ReturnType<typeof readClassificationMark>>['level']; term: string } | undefined {
  const mark = readClassificationMark(text) ?? readClassificationMark(DICTIONARIES.classification.entries.find((entry) => tidy(entry.en) === tidy(text))?.code ?? '');
  if (mark === undefined) return undefined;
  return { level: mark.level, term: mark.term === undefined ? '' : `${mark.term.amount}${mark.term.unit === 'years' ? '年' : '个月'}` };
}

const WORDS_OF_KIND = new Map<string, VolumeKind>([messages['zh-CN'], messages.en].flatMap(({ volumes }) => VOLUME_KINDS.flatMap((kind) => [[tidy(kind), kind], [tidy(volumes.kinds[kind]), kind]] as const)));

/** What a volume is called, by code or word: customerFile, 户档. */
export const readVolumeKind = (text: string): VolumeKind | undefined => WORDS_OF_KIND.get(tidy(text));

const YES: ReadonlySet<string> = new Set(['1', '是', 'yes', 'y', 'true']);
const NO: ReadonlySet<string> = new Set(['0', '否', 'no', 'n', 'false']);

export const readYesOrNo = (text: string): boolean | undefined => (YES.has(tidy(text)) ? true : NO.has(tidy(text)) ? false : undefined);

export function readOpenStatus(text: string): OpenStatus | undefined {
  const wanted = tidy(text);
  const entry = DICTIONARIES.openStatus.entries.find(({ code, zh, en }) => [code, zh, en].some((word) => tidy(word) === wanted));
  return entry?.code as OpenStatus | undefined;
}
