import { isCode, type Check } from '../source-files.ts';

const MAX_LINES = 400;

/** A file that is longer holds more than one thing. */
export const filesAreShort: Check = (files) => files
  .filter((file) => isCode(file) || file.path.endsWith('.css'))
  .map((file) => ({ path: file.path, lines: file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0) }))
  .filter(({ lines }) => lines > MAX_LINES)
  .map(({ path, lines }) => `${path}: ${lines} lines, at most ${MAX_LINES}`);

const KEBAB = /^[.]?[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9]+)*$/;
/** Migrations are numbered, and a language keeps its own spelling. */
const OTHER_SPELLINGS = /^(\d{4}_[a-z0-9]+(-[a-z0-9]+)*[.]sql|zh-CN|README([.].+)?[.]md)$/;
const EMPTY_NAMES = /^(utils?|helpers?|common|managers?|misc)$/;

/** Files and folders are kebab-case and say what is in them. */
export const namesAreSpeaking: Check = (files) => {
  const found = new Set<string>();
  for (const file of files) {
    for (const [index, segment] of file.path.split('/').entries()) {
      const path = file.path.split('/').slice(0, index + 1).join('/');
      if (!KEBAB.test(segment) && !OTHER_SPELLINGS.test(segment)) found.add(`${path}: not kebab-case`);
      const empty = segment.split(/[-.]/).find((word) => EMPTY_NAMES.test(word));
      if (empty) found.add(`${path}: "${empty}" says nothing`);
    }
  }
  return [...found];
};
