import type { ZoneKind } from '../../presets/form-type-preset.ts';
import { tidyDescriptionDate } from '../description-date.ts';
import { plainText } from './page-characters.ts';

/** Words put into the form of a field; `fit` from 0 to 1: how much of what stands there is of that kind. */
export interface KindReading { readonly value: string; readonly fit: number }

const LEVELS: Readonly<Record<string, string>> = { 绝密: 'topSecret', 机密: 'confidential', 秘密: 'secret', 内部: 'internal', 公开: 'public' };
const DIGIT = '[〇零○一二三四五六七八九]';
const DATES = [
  new RegExp(`${DIGIT}{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日`, 'u'), /\d{4}年\d{1,2}月\d{1,2}日?/u, /\d{4}[-./]\d{1,2}[-./]\d{1,2}/u, /(?<!\d)(?:19|20)\d{6}(?!\d)/u, /\d{4}年\d{1,2}月/u,
];
/** 〔 is read as other brackets are, 0 and 1 as letters. */
const NUMBER = /(?<head>[\p{Script=Han}A-Za-z]{1,20})[〔[({【〈<「](?<year>[12OolI|][\dOolI|]{3})[〕\])}】〉>」]?(?<ordinal>第?)(?<no>[\dOolI|]{1,5})号/u;
const digits = (text: string): string => text.replace(/[Oo]/gu, '0').replace(/[lI|]/gu, '1');

/** Null where nothing of the kind stands there. */
export function readKind(kind: ZoneKind, text: string): KindReading | null {
  const plain = plainText(text);
  if (plain === '') return null;
  switch (kind) {
    case 'text': return { value: spaced(text), fit: 1 };
    case 'number': return readNumber(plain);
    case 'date': return readDate(plain);
    case 'documentNumber': return readDocumentNumber(plain);
    case 'person': return readPersons(text);
    case 'classification': return readLevel(plain);
  }
}

/** Between words in Latin letters blanks are kept, between Chinese there are none. */
function spaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').replace(/(?<=[\p{Script=Han}，。、；：》）])\s(?=\S)|(?<=\S)\s(?=[\p{Script=Han}《（])/gu, '');
}

function readNumber(plain: string): KindReading | null {
  const found = /\d+/u.exec(digits(plain).replace(/,/gu, ''));
  return found === null ? null : { value: String(Number(found[0])), fit: Math.max(0.4, found[0].length / plain.replace(/[,页件张份岁]/gu, '').length) };
}

function readDate(plain: string): KindReading | null {
  for (const pattern of DATES) {
    const found = pattern.exec(plain);
    const value = found === null ? undefined : tidyDescriptionDate(found[0]);
    if (found !== null && value !== undefined) return { value, fit: (value.length === 8 ? 1 : 0.7) * (found[0].length >= plain.length - 1 ? 1 : 0.85) };
  }
  return null;
}

function readDocumentNumber(plain: string): KindReading | null {
  const groups = NUMBER.exec(plain)?.groups;
  if (groups === undefined) return null;
  const { head = '', year = '', ordinal = '', no = '' } = groups;
  const asRead = digits(year);
  if (Number(asRead) < 1900 || Number(asRead) > 2200) return null;
  return { value: `${head}〔${asRead}〕${ordinal}${Number(digits(no))}号`, fit: year === asRead ? 1 : 0.8 };
}

/** Two to four characters are a name; titles behind it are none. */
function readPersons(text: string): KindReading | null {
  const names = text.normalize('NFKC').split(/[、,，;；\s/]+/u).map((part) => part.replace(/(?:同志|先生|女士|医师|医生|主任|局长|科长)$/u, '')).filter((part) => part !== '');
  if (names.length === 0) return null;
  const joined = names.every((name) => [...name].length === 1) ? [names.join('')] : names;
  const like = joined.filter((each) => /^[\p{Script=Han}·]{2,4}$/u.test(each) || /^\p{Script=Han}{2,}·\p{Script=Han}+$/u.test(each));
  return { value: joined.join('、'), fit: like.length === joined.length ? 1 : 0.6 };
}

function readLevel(plain: string): KindReading | null {
  const word = Object.keys(LEVELS).find((level) => plain.includes(level));
  return word === undefined ? null : { value: LEVELS[word]!, fit: plain.startsWith(word) ? 1 : 0.7 };
}
