import type { MessagesOf } from '../messages-of.ts';
import type { declassificationMessages as master } from '../zh-CN/declassification.ts';

export const declassificationMessages: MessagesOf<typeof master> = {
  title: 'Declassification', fonds: 'Fonds', allFonds: 'Every fonds', within: 'Ending', windows: { d0: 'Ended', d30: 'Within 30 days', d90: 'Within 90 days', d365: 'Within a year', all: 'All that is secret' }, unreckoned: 'With those whose end cannot be told',
  counts: '{{total}} records; the term of {{due}} is over.', empty: 'No secrecy has run out', emptyDetail: 'Terms count from the date of the paper; without a term it is the longest that the level allows. Only what you are cleared for is listed.',
  code: 'Code', level: 'Level', levels: { item: 'Item', volume: 'Volume', project: 'Project' }, name: 'Title', date: 'Date', mark: 'Classification', ends: 'Ends', unknown: 'Cannot be told', due: 'Ended', soon: 'Not yet', choose: 'Choose', chooseAll: 'Choose what has ended', chosen: '{{n}} chosen', clear: 'Clear', export: 'Export list',
  declassify: 'Declassify…', dialogTitle: 'Declassify {{n}} items', to: 'New level', reason: 'Reason and authority', reasonHint: 'Name the document or the person that allows it; it stays in the history for ever', submit: 'Change {{n}} items', done: 'Classification of {{n}} items changed', back: 'Undo', undone: 'Classification of {{n}} items restored',
  willChange: 'The classification of these {{n}} items changes:', early: 'before its time', earlyCount: 'The term of {{n}} of them is not over.', left: '{{n}} stay: they are not above the chosen level, or hold papers that are.', keys: 'Space chooses · Enter opens', list: 'Secret items',
};
