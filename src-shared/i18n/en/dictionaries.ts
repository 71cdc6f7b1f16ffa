import type { MessagesOf } from '../messages-of.ts';
import type { dictionariesMessages as master } from '../zh-CN/dictionaries.ts';

export const dictionariesMessages: MessagesOf<typeof master> = {
  detail: 'Forms take their words from here and offer them while you type, by pinyin initials too. Where words are required, another word keeps a record from getting its code; elsewhere it is only pointed out. Units are kept under “Fonds and units”.',
  name: 'Dictionary', usedBy: 'Used by', count: 'In use', rule: 'Rule', source: 'Source', own: 'Of this room', strict: 'Words required', advice: 'Words suggested', fixed: 'Laid down', comma: ', ',
  add: 'New dictionary', addTitle: 'New dictionary', editTitle: 'Dictionary', labelZh: 'Name in Chinese', labelEn: 'Name in English', key: 'Key', keyHint: 'Begins with a letter and never changes', keyBad: 'The key is taken, or has characters other than letters, digits and underscores',
  usedByHint: 'Fields of the room’s own choose their dictionary under “Fields”', strictSwitch: 'Only words of this dictionary', strictHint: 'Records with other words get no code, and batch tools refuse other words; what is written stays',
  word: 'Word', english: 'English', records: 'Records', inUse: 'In use', retired: 'Retired', find: 'Find a word', findOrAdd: 'Find, or type a new word and press Enter', addWord: 'Add', listed: 'Listed {{n}}', unlisted: 'In records, not listed {{n}}', take: 'Take in', more: '{{n}} more words; type to narrow the list.',
  empty: 'No words yet', emptyDetail: 'Type one above and press Enter, or import a file. Words that records use already can be taken in from “In records, not listed”.', export: 'Export CSV',
  renameHint: 'A new name is written into every record that has the word; the name of another word makes one of the two', retireHint: 'When off it is no longer offered; records keep it', remove: 'Remove this word', wordBad: 'Neither empty nor with a semicolon', rename: 'Rename', renaming: 'Renaming', renamed: '“{{from}}” is now “{{to}}”, in {{n}} records', takeBack: 'Undo', optional: '(optional)',
  willChange: 'Changes {{items}} items and {{volumes}} volumes:', merges: '“{{to}}” is in the dictionary already; the two become one.',
  import: {
    button: 'Import', title: 'Import words', detail: 'One word a line; a second column may be the English, a third “yes” or “no” for whether it is in use. Words that are there are never taken away.', file: 'CSV file', paste: 'Or paste here', submit: 'Import', found: '{{added}} new, {{changed}} changed, {{same}} there already.', done: 'Imported: {{added}} new, {{changed}} changed', line: 'Line {{line}}',
    problems: { empty: 'has no word', tooLong: 'is too long', divided: 'has a semicolon or line break', repeated: 'is there twice' },
  },
};
