import type { MessagesOf } from '../messages-of.ts';
import type { subjectsMessages as master } from '../zh-CN/subjects.ts';

export const subjectsMessages: MessagesOf<typeof master> = {
  title: 'Subjects', create: 'Register', edit: 'Change subject', toCatalogue: 'Back to the catalogue', back: 'All subjects', more: 'Show more', search: 'Part of a name, or a whole number', kind: 'Kind', allKinds: 'Every kind', name: 'Name', otherNames: 'Other names (one a line)', identifiers: 'Numbers', note: 'Note',
  kinds: { customer: 'Customer', patient: 'Patient', person: 'Person', organisation: 'Organisation', event: 'Event', project: 'Project' },
  identifierKinds: { account: 'Account no.', hospital: 'Hospital no.', identity: 'Identity card', credit: 'Credit code', phone: 'Telephone', other: 'Other no.' },
  levels: { item: 'Item', volume: 'Volume' }, column: { code: 'Code', title: 'Title', level: 'Level', date: 'Date', place: 'Place' },
  pending: 'Choose the subject that {{n}} items belong to', pendingClear: 'Not now', linked: '{{n}} items now belong to “{{name}}”', unlink: 'Take out', records: 'All records', byText: 'named on the volume', numbersKept: 'Numbers that are registered stay; to replace them, write all of them.',
  severalCarriers: 'Volumes (several carriers)', carrierCount: '{{n}}', noRecords: 'No records yet', noRecordsDetail: 'Choose items in the catalogue and put them under a subject from “More actions”; volumes that bear the same account or hospital number are listed by themselves.', print: 'Print list', mergedFrom: 'Merged into it: {{name}}', merged: '“{{name}}” was merged into “{{into}}”', link: 'Put under a subject',
  empty: { title: 'No subjects yet', filtered: 'Nothing found', detail: 'Register customers, patients, people and organisations here to find all their records; events and projects gather papers, drawings, photographs, recordings and objects.' },
  duplicates: { button: 'Find duplicates', title: 'Perhaps registered twice', detail: 'The same number, or the same name where no number says otherwise. Merged, their records are listed together; they can be separated at any time.', none: 'No duplicates found.', first: 'Kept', second: 'Merged into it', why: 'Because of', sameIdentifier: 'Same number', sameName: 'Same name', merge: 'Merge' },
  reveal: { button: 'Show numbers in full', title: 'Show identity cards and telephones in full?', detail: 'Who looked, when and why is kept in the audit log.' }, separate: { button: 'Separate', title: 'Take this merge back?', detail: 'Both are again as they were, each with its own records.' },
  aside: {
    button: 'Customer changes', title: '“{{name}}” changes', detail: 'Its records go to the history part, where they are still found and from where they can come back; what comes from now on stands in the present part.', kind: 'Change', kinds: { transfer: 'new owner', rename: 'renamed', close: 'account closed' }, successor: 'New owner', onDay: 'On', reason: 'Reason', keepUntil: 'Kept until (empty: for good)', place: 'Where they stand by themselves', which: 'Records that become history', submit: 'Move {{n}} records', done: 'Moved to the history part: {{n}}',
    heading: 'History: {{kind}}, {{day}}', at: 'kept at {{place}}', kept: 'kept until {{day}}', expired: 'kept long enough ({{day}}), to be appraised', to: 'New owner: {{name}}', back: 'Move back', backTitle: 'Move these records back to the present part?', backDetail: 'The change stays in the audit trail.',
  },
};
