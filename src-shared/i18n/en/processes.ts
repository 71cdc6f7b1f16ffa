/** Words of business processes in the settings. */
export const processesMessages = {
  name: 'Process', stages: 'Stages', papers: 'Required papers', gate: 'When papers are missing', openCases: 'Not yet filed', source: 'Source', add: 'New from a preset', empty: 'There is no process yet', retired: 'no longer used', comma: ', ', optional: ' (optional)', team: 'Done by', stage: 'Stage', deadline: 'Time',
  detail: 'A process says who does each stage, how long it may take, and which papers it must leave behind. When a stage has ended its papers become tasks by themselves; changes are for cases registered from then on.',
  gates: { block: 'the stage cannot end', reason: 'it ends with a reason', open: 'the stage may end' }, fromPreset: 'Choose a process to start from', presetDetail: 'Stages and papers are examples.', use: 'Set up', taken: '(set up)',
  addWithin: 'Added and sent', transferWithin: 'Handed over to the room', review: 'Review by the team', reviewYes: 'by somebody else', reviewNo: 'none', ending: 'Warning of an end', endingDays: '{{n}} days before a contract ends',
  retire: 'Stop using', unretire: 'Use again', retireTitle: 'Stop using “{{name}}”?', retireDetail: 'No new cases can be registered; those that are there go on as before.', unretireTitle: 'Use “{{name}}” again?', unretireDetail: 'New cases can be registered again.',
} as const;
