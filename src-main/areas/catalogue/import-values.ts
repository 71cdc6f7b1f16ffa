import { readClassificationMark } from '#shared/domain/classification-level.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import { readRetention } from '#shared/domain/retention.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import type { OpenStatus } from './item-record.ts';

/** Answers the same question once: columns of an import hold few different values. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined && !known.has(text)) known.set(text, (value = read(text)));
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

export const readDate = (text: string): string | undefined => tidyDescriptionDate(text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?$/u, ''));

export function readPageCount(text: string): number | undefined {
  const digits = /^(\d{1,6})(?:\.0+)?(?:页)?$/u.exec(tidy(text))?.[1];
  return digits === undefined || Number(digits) > 100_000 ? undefined : Number(digits);
}

export function readClassification(text: string): { level: NonNullable<ReturnType<typeof readClassificationMark>>['level']; term: string } | undefined {
  const mark = readClassificationMark(text) ?? readClassificationMark(DICTIONARIES.classification.entries.find((entry) => tidy(entry.en) === tidy(text))?.code ?? '');
  if (mark === undefined) return undefined;
  return { level: mark.level, term: mark.term === undefined ? '' : `${mark.term.amount}${mark.term.unit === 'years' ? '年' : '个月'}` };
}

export function readOpenStatus(text: string): OpenStatus | undefined {
  const wanted = tidy(text);
  const entry = DICTIONARIES.openStatus.entries.find(({ code, zh, en }) => [code, zh, en].some((word) => tidy(word) === wanted));
  return entry?.code as OpenStatus | undefined;
}
