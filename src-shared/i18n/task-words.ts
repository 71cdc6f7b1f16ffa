import { isErrorCode, type ErrorCode } from '../errors.ts';
import { errorWords as english } from './en/errors.ts';
import { fillWords } from './fill-words.ts';
import { messages } from './messages.ts';
import { errorWords as chinese } from './zh-CN/errors.ts';

type Language = keyof typeof messages;
type TaskKind = keyof (typeof messages)['zh-CN']['today']['kinds'];
type TaskValue = keyof (typeof messages)['zh-CN']['today']['values'];

interface WordedTask { readonly kind: string; readonly title: string; readonly data: Readonly<Record<string, string | number>> }

const isKnownKind = (kind: string): kind is TaskKind => Object.hasOwn(messages['zh-CN'].today.kinds, kind);
const isKnownValue = (value: string | number): value is TaskValue => typeof value === 'string' && Object.hasOwn(messages['zh-CN'].today.values, value);

/** What a task says: a person's own has a title, the program's come from their kind and data in the reader's language. */
export function taskWordsIn(language: Language, task: WordedTask): string {
  const { kinds, values } = messages[language].today;
  if (!isKnownKind(task.kind)) return task.title;
  // Some data are words of the program themselves: morning, obstructed; or the reason of an error.
  const say = (value: string | number): string | number => (isKnownValue(value) ? values[value] : typeof value === 'string' && isErrorCode(value) ? sayReason(language, value, task.data) : value);
  const data = Object.fromEntries(Object.entries(task.data).map(([name, value]) => [name, say(value)]));
  // Names that an institution gave stand there in both languages.
  if (language === 'en') for (const [name, value] of Object.entries(task.data)) if (name.endsWith('En')) data[name.slice(0, -2)] = value;
  return fillWords(kinds[task.kind], data);
}

/** What happened, within a sentence. */
const sayReason = (language: Language, code: ErrorCode, data: WordedTask['data']): string => fillWords((language === 'en' ? english : chinese)[code].what, data).replace(/[.。]$/u, '');
