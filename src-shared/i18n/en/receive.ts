/** Words of receiving: cases of business processes, their stages and papers. */
export const receiveMessages = {
  title: 'Receive', cases: 'Cases', handOver: 'Hand over {{n}}', back: 'All cases', more: 'Show more', search: 'Beginning of the number, or part of the name', allStates: 'All states', allProcesses: 'All processes', stages: 'Stages', papersOf: 'Papers of “{{stage}}”', missing: '{{n}} missing', comma: ', ', toVolume: 'Open the dossier', resume: 'Go on',
  openedBy: 'registered by {{by}}, {{at}}', standing: 'Paused: {{reason}} ({{by}}, {{since}})',
  column: { light: 'State', number: 'Number', title: 'Name', process: 'Process', stage: 'Stage', missing: 'Papers', due: 'Stage is due', state: 'State' },
  states: { open: 'Under way', paused: 'Paused', ended: 'Done, not yet filed', closed: 'Filed', withdrawn: 'Withdrawn' },
  stage: { done: 'ended {{at}} by {{by}}', now: 'under way', due: 'due {{in}}', later: 'not begun', reason: 'Ended incomplete: {{reason}}' },
  paperStates: { expected: 'To add', added: 'To send', sent: 'To review', reviewed: 'To hand over', inTransfer: 'On its way', received: 'Received', filed: 'In the dossier', notNeeded: 'Not needed' },
  gates: { team: 'Team', room: 'Archive room' },
  reasons: { unsigned: 'signatures missing', unsealed: 'no seal', badFormat: 'wrong form', illegible: 'not legible', pagesMissing: 'pages missing', damaged: 'damaged', wrongPaper: 'wrong paper', other: 'other' },
  checks: { signature: 'signature', seal: 'seal', format: 'form', legible: 'legible', complete: 'complete' },
  paper: {
    name: 'Paper', state: 'Progress', pages: 'Pages', by: 'Added by', optional: 'optional', add: 'Add', excuse: 'Not needed', unexcuse: 'Needed after all', refuse: 'Refuse', send: 'Send {{n}}', acceptAll: 'Accept {{n}}', late: 'Came late: {{reason}}', refused: 'Refused by the {{gate}} ({{by}}): {{reason}} {{note}}', checks: 'Look at: {{what}}',
    excuseTitle: 'Is “{{name}}” not needed?', unexcuseTitle: 'Is “{{name}}” needed after all?', none: 'This stage asks for no papers', noneDetail: 'It can end as soon as the work is done.',
  },
  open: { button: 'New case', title: 'Register: {{noun}}', submit: 'Register', fonds: 'Fonds', about: 'Name', subject: 'Customer, patient or project', subjectHint: 'Registered under Subjects; may be left empty', noSubject: 'Nobody found' },
  end: { button: 'End the stage', title: 'End the stage “{{stage}}”?', complete: 'Every required paper is there. The next stage begins.', missing: 'These required papers are missing:', blocked: 'In this process a stage ends only with all its papers. Missing:', reason: 'Why it ends all the same' },
  pause: { button: 'Pause', title: 'Pause this case?', detail: 'Its time stands still until it goes on; deadlines move by as long as it stood.' },
  withdraw: { button: 'Withdraw', title: 'Withdraw case {{number}}?', detail: 'Nobody is reminded of it any more. Papers that were added stay in the catalogue.' },
  dossier: { button: 'Form dossier ({{n}})', title: 'Form the dossier?', detail: 'In the order of the checklist, one volume is made of:', join: 'These join the dossier, behind what is in it:', submit: 'Form dossier', done: 'The dossier is formed' },
  add: { title: 'Add: {{name}}', from: 'Where the paper comes from', new: 'Paper that came in', catalogue: 'Already in the catalogue', itemTitle: 'Title', pages: 'Pages', least: 'at least {{n}} pages', item: 'Which item', itemHint: 'Type a code or words of the title', nothing: 'Nothing found', typeMore: 'Type two characters or more', late: 'Why it comes late', lateHint: 'The stage has ended; a paper that comes afterwards needs a reason' },
  refuse: { title: 'Refuse: {{name}}', reason: 'Reason', note: 'Note' },
  empty: { title: 'No case is under way', filtered: 'Nothing found', detail: 'Whenever a stage of a business ends, the papers that it must leave become tasks by themselves: added and sent within 48 hours, reviewed, and handed over to the archive room.', noProcess: 'There is no process yet', noProcessDetail: 'A process says which papers each stage must leave behind, and how soon. An administrator can choose from those that are delivered.', setUp: 'Set up a process' },
} as const;
