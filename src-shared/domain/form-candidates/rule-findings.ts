import { DICTIONARIES } from '../../presets/dictionaries.ts';
import type { ZoneRule } from '../../presets/form-type-preset.ts';
import { plainText } from './page-characters.ts';
import { findingOf, layOutPaper, type PaperLayout } from './paper-layout.ts';
import { readFoot, type PaperFoot } from './foot-of-paper.ts';
import type { Finding, SeenLine, SeenPage } from './seen-page.ts';

const LEVEL = /^(?:密级[:]?)?(绝密|机密|秘密|内部)/u;
const TERM = /^(?:密级[:]?)?(?:绝密|机密|秘密)[^\d长]{0,2}(?<term>\d{1,2}年|\d{1,2}个?月|长期)/u;
const URGENCY = /^(?:特提|特急|加急|平急|急件)$/u;
const COPY = /^(?:抄送|抄报|分送)[:：]/u;

/** What the rules of an official paper find on the pages of one record. The layout is worked out once for all of them. */
export function createRuleFinder(pages: readonly SeenPage[]): (rule: ZoneRule) => Finding | null {
  const first = pages[0];
  if (first === undefined) return () => null;
  let layout: PaperLayout | undefined;
  let foot: PaperFoot | undefined;
  const paper = (): PaperLayout => (layout ??= layOutPaper(first));
  const end = (): PaperFoot => (foot ??= readFoot(pages));
  const mark = (pattern: RegExp, edit: (text: string) => string): Finding | null => {
    const line = paper().marks.find(({ text }) => pattern.test(plainText(text)));
    return line === undefined ? null : findingOf([line], first, 1, edit);
  };
  return (rule) => {
    switch (rule) {
      case 'title': return paper().title === null ? null : findingOf(paper().title!.lines, first, paper().title!.fit, plainTitle);
      case 'documentNumber': return paper().number === null ? null : findingOf([paper().number!.line], first, paper().number!.fit);
      case 'issuer': return issuer(paper(), end(), first);
      case 'dateAtFoot': return end().date;
      case 'secrecyMark': return mark(LEVEL, (text) => LEVEL.exec(plainText(text))![1]!);
      case 'secrecyTerm': return mark(TERM, (text) => TERM.exec(plainText(text))!.groups!['term']!);
      case 'urgency': return mark(URGENCY, plainText);
      case 'documentType': return documentType(paper(), first);
      case 'mainRecipients': return findingOf(paper().recipients, first, 0.9, (text) => text.replace(/[：:]$/u, ''));
      case 'copyRecipients': return copies(pages);
    }
  };
}

const plainTitle = (text: string): string => text.replace(/(?<=[\p{Script=Han}》）])\s+|\s+(?=[\p{Script=Han}《（])/gu, '');

/** The head names who issues; where the signature says the same, it is nearly certain. */
function issuer({ head }: PaperLayout, { signature }: PaperFoot, first: SeenPage): Finding | null {
  const names = head.map(({ text }) => plainText(text).replace(/文件$/u, '')).filter((name) => name !== '');
  if (names.length === 0) return signature;
  const text = names.join('、');
  const same = signature !== null && (names.some((name) => signature.text.includes(name)) || signature.text.split('、').some((name) => text.includes(name)));
  const finding = findingOf(head, first, same ? 1 : signature === null ? 0.85 : 0.75);
  return finding === null ? null : { ...finding, text };
}

/** 文种 is the last word of the title. */
function documentType({ title }: PaperLayout, first: SeenPage): Finding | null {
  if (title === null) return null;
  const words = plainText(title.lines.map(({ text }) => text).join('')).replace(/（[^（）]*）$|\([^()]*\)$/u, '');
  const type = DICTIONARIES.documentType.entries.map(({ zh }) => zh).filter((word) => words.endsWith(word)).sort((a, b) => b.length - a.length)[0];
  const finding = type === undefined ? null : findingOf([title.lines.at(-1)!], first, title.fit);
  return finding === null ? null : { ...finding, text: type! };
}

function copies(pages: readonly SeenPage[]): Finding | null {
  for (const page of pages.toReversed()) {
    const lines = page.lines.toSorted((a, b) => a.yPx - b.yPx);
    const at = lines.findLastIndex(({ text }) => COPY.test(plainText(text)));
    if (at < 0) continue;
    const taken: SeenLine[] = [lines[at]!];
    // As far as the full stop.
    for (const line of lines.slice(at + 1, at + 4)) {
      if (taken.at(-1)!.text.endsWith('。') || /印发/u.test(line.text)) break;
      taken.push(line);
    }
    return findingOf(taken, page, 0.85, (text) => text.replace(/^\s*(?:抄送|抄报|分送)\s*[:：]/u, '').replace(/。$/u, ''));
  }
  return null;
}
