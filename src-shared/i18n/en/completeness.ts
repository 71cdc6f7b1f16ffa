import type { MessagesOf } from '../messages-of.ts';
import type { completenessMessages as master } from '../zh-CN/completeness.ts';

export const completenessMessages: MessagesOf<typeof master> = {
  title: 'Check descriptions', detail: 'Every record of a fonds, a record group or a year is checked against what DA/T 18-2022 demands and what the room demands: what is missing, and what is wrong. Work goes on meanwhile.',
  scope: 'Scope', everyGroup: 'Every record group', everyYear: 'Every year', year: 'Year', start: 'Check', again: 'Check again', running: 'Checking',
  summary: '{{records}} records checked, {{incomplete}} incomplete.', complete: '{{records}} records checked, nothing found.', at: 'Checked {{at}}', stopped: 'The last check was cancelled and has no result.',
  empty: 'Nothing checked yet', emptyDetail: 'Choose a fonds and a year, and press “Check”. A hundred thousand records take between some seconds and half a minute; it can be cancelled at any time.', all: 'All problems',
  kind: 'Level', kinds: { fonds: 'Fonds', volume: 'Volume', item: 'Item' }, code: 'Code', name: 'Title', field: 'Field', problem: 'Problem', severity: 'Weight', severities: { must: 'Must be put right', check: 'To be looked at' }, records: 'Records', mended: 'Put right',
  export: 'Export list', exporting: 'Exporting', fileName: 'description-check', open: 'Enter opens the record with the cursor in the field', list: 'Incomplete records', counts: 'By field',
};
