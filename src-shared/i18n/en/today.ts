import type { MessagesOf } from '../messages-of.ts';
import type { todayMessages as zh } from '../zh-CN/today.ts';

export const todayMessages: MessagesOf<typeof zh> = {
  title: 'Today',
  facts: {
    overdue: 'Overdue tasks', overdueNone: 'Nothing overdue', climate: 'Climate', climateRoom: '{{room}} needs a look', climateGood: 'Every room within its band', climateAbsent: 'No reading yet today',
    headOffice: 'Head office', headOfficeNever: 'Stand-alone', headOfficeNeverDetail: 'Not enrolled with a head office', waiting: '{{n}} to send', nothingWaiting: 'Nothing waiting',
  },
  ofOpen: '{{n}} open in all',
  holdings: 'Holdings', items: 'items', boxes: 'boxes', pages: 'pages', unreadPages: 'pages to read', unboxed: 'items unboxed',
  mine: 'My day', itemsCreated: '{{n}} described', pagesCaptured: '{{n}} pages captured',
  tasks: {
    title: 'Tasks', open: 'Open', closed: 'Closed', what: 'What', whose: 'Whose', since: 'Since', due: 'Due', urgency: 'State', nobody: 'Nobody yet', noDue: 'No date', closedBy: 'Closed by', closedAt: 'Closed', closingNote: 'Note',
    emptyTitle: 'Nothing to do', emptyDetail: 'Climate out of band, a lost device, a failed job or an old backup puts a task here by itself. You can also add your own.', emptyClosed: 'Nothing has been closed yet.', add: 'Add a task', close: 'Close', reopen: 'Reopen',
    closedToast: 'Closed: {{title}}', dismissedToast: 'Dismissed: {{title}}', reopenedToast: 'Reopened: {{title}}', keys: 'Enter goes · E closes · P pauses · T gives on · I tells',
    more: 'More for “{{title}}”', paused: 'Paused', pausedSince: 'Paused since {{time}} ({{by}}): {{reason}}', standIn: '{{name}} ({{standIn}} stands in)', escalated: 'brought before {{who}}', escalatedNobody: 'reached the {{target}}, nobody named', doubtful: 'The clock was doubtful when this deadline was reckoned', closedInstead: '{{name}} (instead of {{whose}})', closedEscalated: '{{name}} (after a reminder)', closedOther: '{{name}} (it was {{whose}}’s)',
  },
  lights: { label: 'By person and team', all: 'All', mine: 'Mine', mineWords: 'My tasks: {{overdue}} overdue, {{warning}} due soon, {{normal}} in time, {{escalated}} brought before me', paused: ', {{n}} paused', overdueOnly: 'Overdue only', todayOnly: 'Due today only', nobody: 'Nobody in particular', person: '{{name}}: {{overdue}} overdue, {{warning}} due soon, {{normal}} in time', more: 'Other people and teams', emptyTitle: 'No tasks here', emptyDetail: 'Choose another person or team, or All.' },
  deeds: {
    go: 'Go there', history: 'History…', pause: 'Pause…', goOn: 'Go on', assign: 'Give on…', dismiss: 'Dismiss…',
    pauseTitle: 'Pause this task', pauseDetail: 'Its deadline stands and nobody is reminded; when it goes on, the deadline moves by the rule.', pauseReason: 'Why it is paused', pauseReasonHint: 'Kept in the history, for instance “waiting for the seal”', pauseSubmit: 'Pause', pausedToast: 'Paused: {{title}}',
    continuedToast: 'Going on: {{title}}, due {{due}}', continuedNoDue: 'Going on: {{title}}',
    assignTitle: 'Give this task on', whose: 'Whose', deputy: 'Deputy (this task only)', deputyHint: 'Does it while that person is away; left empty, their deputy for good does', awayWorker: '{{name}} (away)', note: 'Note', assignSubmit: 'Give on', assignedToast: 'Given to {{name}}: {{title}}', unassignedToast: 'Nobody’s now: {{title}}',
  },
  history: {
    title: 'History of the task', due: 'Due', whose: 'Whose', deputy: 'Deputy', raised: 'Raised', lines: 'History', assigned: 'Given on: {{from}} → {{to}}', pausedLine: 'Paused: {{reason}}', continued: 'Went on, due {{due}}', continuedNoDue: 'Went on', escalated: 'Reminder, step {{step}}: {{target}} {{who}}', nobodyNamed: '(nobody named)',
    takenBack: 'Clock set back: {{steps}} steps of the reminder taken back', rescheduled: 'Due changed from {{from}} to {{to}}', closed: 'Closed', dismissed: 'Dismissed', none: 'Not given on, paused or escalated since it was raised.', targets: { deputy: 'deputy', lead: 'team lead', archivist: 'archivist in charge' },
  },
  clock: {
    back: 'The clock was set back: from {{from}} to {{to}}', asleep: 'The clock leapt from {{from}} to {{to}}: the computer slept, or the clock was set forward', off: 'The program did not run from {{from}} to {{to}}',
    backDetail: 'Deadlines stay as they are, and what is overdue goes by the clock as it is now; what was done stays done, and days to come appear when their time does. Until somebody has checked the clock, new deadlines are marked as doubtful.', asleepDetail: 'Deadlines went on and reminders have been made up for; each duty that was missed is counted once.', takenBack: 'Steps of reminders that came too early were taken back: {{n}}.',
    missed: 'Missed meanwhile: {{list}}', missedOne: '{{name}} ×{{n}}', note: 'Checked', noteTitle: 'Check the clock', noteDetail: 'Compare with a watch: the computer says {{now}}. Once noted, this is not shown again.', noteLabel: 'Note', noteHint: 'How it was checked; kept in the history', submit: 'The time is right', now: 'Now {{time}}',
  },
  away: {
    menu: 'I shall be away…', title: 'Away', detail: 'Meanwhile whoever stands in sees and does your tasks; the record says who did them.', from: 'From', to: 'To', toHint: 'Empty: until I am back', deputy: 'Stands in', deputyStanding: 'Left empty: your deputy for good, {{name}}', reason: 'Reason', submit: 'Mark as away', done: 'Marked as away; {{name}} stands in', fixed: 'your deputy for good',
    banner: 'You are marked as away ({{from}} to {{to}}); {{name}} does your tasks.', untilBack: 'your return', back: 'I am back', backDone: 'The absence has ended', instead: 'You stand in for: {{names}}',
  },
  paper: { menu: 'Print and save', print: 'Print the list', heading: 'Tasks', at: 'As of {{time}}', remark: 'What was done' },
  reminders: { save: 'Save reminders…', fileName: 'reminders', mobile: 'Mobile number', name: 'Person', overdue: 'Overdue', warning: 'Due soon', escalated: 'Brought before them', text: 'Message', nobody: 'Nobody in particular', counts: '{{room}}: tasks overdue {{overdue}}, due within {{hours}} h {{warning}}. ', due: ' (due {{time}})', escalatedCounts: '{{room}}: overdue and brought before you {{n}}. ', whose: ' (of {{name}})', instead: 'Instead of {{name}}. ', mark: '; ', more: '; and {{n}} more.', saved: 'Reminders saved; people to remind: {{n}}', none: 'Nothing is overdue or due within 24 hours' },
  form: { title: 'Add a task', what: 'What is to be done', whatHint: 'One clear sentence', due: 'Due', dueHint: 'By 17:00 of that day; may stay empty', whose: 'Whose', submit: 'Add' },
  closing: { comesBack: 'Only this task is closed. While what it asks for is undone in the case, it is raised again at the next look.', title: 'Close this task', dismissTitle: 'Dismiss this task', note: 'Note', noteHint: 'What was done; kept in the history', dismissNoteHint: 'Why it is not done; kept in the history', submit: 'Close', dismissSubmit: 'Dismiss' },
  kinds: {
    climateOut: '{{room}} is out of band: {{temperatureC}} ℃, {{humidityPct}} %', climateDrift: '{{room}} changed too much in a day: {{temperatureC}} ℃, {{humidityPct}} %', roundMissing: 'The {{round}} round of {{room}} was not entered ({{day}})', sensorSilent: 'Sensor {{device}} of {{room}} silent for {{minutes}} min',
    shelfFault: 'Shelves {{bank}} stopped: {{result}} (carriage {{carriage}})', shelfStopUnconfirmed: 'Shelves {{bank}}: the standstill after Stop was not confirmed, go and look', shelfMotionUnknown: 'Shelves {{bank}}: how the motion ended is not known, go and look', fileRefused: 'A file of the watched folder was not taken: {{file}} ({{reason}})', pagesUnread: '{{pages}} pages of {{item}} could not be read', backupOverdue: 'No backup for {{days}} days', fixityFailed: 'Verification found {{count}} damaged',
    paperToAdd: 'To add: {{count}} papers of “{{stage}}”, case {{number}}', paperToSend: 'To send for review: {{count}} papers of “{{stage}}”, case {{number}}', paperToTransfer: 'To hand over: {{count}} papers of “{{stage}}”, case {{number}}',
    dossierToShelve: 'To shelve: dossier of case {{number}}', stageEnding: 'Running out of time: “{{stage}}”, case {{number}}', transferToCount: 'To count today: transfer list {{number}} ({{lines}} lines)', batchAtStation: 'On the line: batch {{number}} at “{{station}}”', receiptsToCome: 'Receipts to come: dispatch {{number}} ({{recipients}} recipients)', shipmentToArrive: 'On its way: shipment {{number}} ({{lines}} lines)', shipmentDiffers: 'Differences to settle: shipment {{number}} ({{lines}} lines)', deliveryRefused: 'Refused: deliveries of {{source}} wait for its people', deliveryStopped: 'Nothing can be taken from {{source}}: {{reason}}', deliveryToDecide: 'To decide: new versions or duplicates from {{source}}', expectedMissing: 'Not all there: {{list}} of {{day}}, {{unit}}', contractEnding: 'Ends on {{day}}: {{title}}',
    duty: '{{title}} ({{day}})', dutyMissed: '{{title}} ({{day}}, missed before: {{missed}})',
  },
  values: {
    morning: 'morning', afternoon: 'afternoon', aisleOccupied: 'somebody or something in the aisle', locked: 'locked', fault: 'fault', emergencyStop: 'emergency stop', obstructed: 'obstructed', stopped: 'stopped', watchdogExpired: 'no heartbeat from the workstation', overCurrent: 'motor over-current', stuck: 'stuck', manual: 'manual mode', fireHold: 'fire input', positionDoubtful: 'its reported positions contradict each other',
  },
};
