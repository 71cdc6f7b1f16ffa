import type { MessagesOf } from '../messages-of.ts';
import type { descriptionMessages as master } from '../zh-CN/description.ts';

export const descriptionMessages: MessagesOf<typeof master> = {
  groups: { identity: 'Identity', context: 'Context', content: 'Content and structure', access: 'Access and use', related: 'Related material', notes: 'Notes and control', carrier: 'Carrier', photograph: 'Photograph', own: 'Of this room' },
  types: { text: 'Text', number: 'Number', date: 'Date', choice: 'Choice', flag: 'Yes / no' },
  levels: { fonds: 'Fonds', volume: 'Volume', item: 'Item' },
  reach: { every: 'Every fonds and record group', group: 'Record group {{group}} (all fonds)', here: 'Record group {{group}} of fonds {{fonds}} only' },
  batch: {
    working: 'Changing',     button: 'Batch tools', title: 'Batch tools for {{n}} items', tools: { set: 'Set', append: 'Append', replace: 'Find and replace', series: 'Fill series', copyDown: 'Copy down' }, did: '{{tool}}, {{n}} items', submit: 'Change {{n}} items', whole: 'All {{n}} items of the list', optional: '(optional)', waiting: 'Fill in the fields above; every change that would be made is then listed here.',
    counts: '{{changes}} changes in {{records}} items; {{same}} say it already.', field: 'Field', fields: 'Fields', value: 'Content (empty clears)', separator: 'Separator', atStart: 'Put in front', find: 'Find', replaceWith: 'Replace with', pattern: 'Pattern ($1 stands for the first bracket)', matchCase: 'Match case', foldWidth: 'Full and half width are the same',
    start: 'From', step: 'Step', width: 'Digits (filled with zeros; 0: none)', prefix: 'Text in front', unit: 'Unit', units: { day: 'days', month: 'months', year: 'years' }, copyDownDetail: 'What the first of the chosen items says is written into the others, in the order of the list.',
  },
  isad: { tab: 'ISAD(G)', of: '{{name}} in the elements of ISAD(G)', title: 'Elements of ISAD(G)', pages: '{{n}} pages', note: '* essential for exchange. Shown only; change it in the form.', areas: { identity: 'Identity', context: 'Context', content: 'Content and structure', access: 'Access and use', related: 'Allied materials', notes: 'Notes', control: 'Description control' } },
  guide: { title: 'What is one item', units: 'What counts as one', order: 'Which lies in front', source: 'After {{source}}, in our words; in doubt the standard itself and your own rules decide.' },
  form: { more: 'More fields ({{n}})', fewer: 'Only fields with something in them', retired: 'retired' },
  fields: {
    label: 'Field', group: 'Heading', type: 'Type', source: 'Source', own: 'Of this room', on: 'In use', off: 'Off', recordGroup: 'Record group', add: 'New field', addTitle: 'New field', editTitle: 'Field',
    detail: 'Elements of the standards can be switched on and off for each record group, and the room can add fields of its own. A field that was used is never deleted, only retired; what was written stays with the records.', labelZh: 'Name in Chinese', labelEn: 'Name in English', key: 'Key', keyHint: 'Begins with a letter; for import and export, and never changes', keyBad: 'The key is taken, or has characters other than letters, digits and underscores',
    choices: 'Choices', suggestions: 'Usual words (optional)', choicesHint: 'One a line', dictionary: 'Dictionary', dictionaryHint: 'Words are taken from it; whether others are allowed is said under “Dictionaries”', noDictionary: 'None', pattern: 'Pattern (optional)', patternHint: 'A regular expression for the whole value; \\d{10} means ten digits', reach: 'Applies to', required: 'Required: without it no code is given', searchable: 'Can be searched', inList: 'Shown in the list', active: 'In use', activeHint: 'When off it is no longer filled in; what was written is kept', preview: 'As it looks in the form',
  },
};
