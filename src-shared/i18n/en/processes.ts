/** Words of business processes in the settings. */
export const processesMessages = {
  name: 'Process', stages: 'Stages', papers: 'Required papers', gate: 'When papers are missing', openCases: 'Not yet filed', source: 'Source', add: 'New from a preset', empty: 'There is no process yet', retired: 'no longer used', comma: ', ', optional: ' (optional)', team: 'Done by', stage: 'Stage', deadline: 'Time',
  detail: 'A process says who does each stage, how long it may take, and which papers it must leave behind. When a stage has ended its papers become tasks by themselves; changes are for cases registered from then on.',
  gates: { block: 'the stage cannot end', reason: 'it ends with a reason', open: 'the stage may end' }, fromPreset: 'Choose a process to start from', presetDetail: 'Stages and papers are examples.', use: 'Set up', taken: '(set up)',
  addWithin: 'Added and sent', transferWithin: 'Handed over to the room', review: 'Review by the team', reviewYes: 'by somebody else', reviewNo: 'none', ending: 'Warning of an end', endingDays: '{{n}} days before a contract ends',
  retire: 'Stop using', unretire: 'Use again', retireTitle: 'Stop using “{{name}}”?', retireDetail: 'No new cases can be registered; those that are there go on as before.', unretireTitle: 'Use “{{name}}” again?', unretireDetail: 'New cases can be registered again.',
  blank: 'Blank process', coming: 'A new version is saved; cases opened from {{day}} on go by it.',
  edit: {
    button: 'Change', title: 'Change “{{name}}”', newTitle: 'New process', nameZh: 'Name in Chinese', nameEn: 'Name in English', nounZh: 'One run of it, in Chinese', nounEn: 'One run of it, in English', recordGroup: 'Record group of its papers', dossier: 'What they are filed as', retention: 'Retention', shelveWithin: 'Dossier on its shelf', stage: 'Stage {{n}} {{name}}', stageZh: 'Stage in Chinese', stageEn: 'Stage in English', warnHours: 'Warn so many hours before',
    up: 'Move stage {{n}} up', down: 'Move stage {{n}} down', removeStage: 'Delete stage {{n}}', addStage: 'Add a stage', papersOf: 'Papers of “{{name}}”', paperZh: 'Paper in Chinese', paperEn: 'Paper in English', required: 'Required', minPages: 'Least pages', checks: 'What a review looks at', addPaper: 'Add a paper', removePaper: 'Delete “{{name}}”',
    problems: 'To put right: {{n}}. {{first}}', atStage: 'Stage {{n}}: {{problem}}', from: 'In force from', fromShort: 'From', runningStay: 'Cases that run ({{n}}) go on by what they began with; those opened from that day on go by this.',
  },
  problems: { noName: 'The process needs a name in both languages', stageNoName: 'The stage needs a name in both languages', stageSameName: 'An earlier stage has this name', paperNoName: 'The paper needs a name in both languages', paperSameName: 'An earlier paper has this name', warnsTooEarly: 'The warning would be on from the start: fewer hours than the deadline has', blocksForNothing: 'No paper is required, so nothing can hold a stage back' },
  versions: { title: 'Versions', from: 'From', beginning: 'the beginning', saved: 'Saved', savedBy: '{{at}} {{by}}', cases: 'Cases' },
} as const;
