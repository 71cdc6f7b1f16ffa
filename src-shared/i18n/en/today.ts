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
    closedToast: 'Closed: {{title}}', dismissedToast: 'Dismissed: {{title}}', reopenedToast: 'Reopened: {{title}}', keys: 'Enter goes there · E closes · Delete dismisses',
  },
  lights: { label: 'By person and team', all: 'All', mine: 'Mine', nobody: 'Nobody in particular', person: '{{name}}: {{overdue}} overdue, {{warning}} due soon, {{normal}} in time', more: 'Other people and teams', emptyTitle: 'No tasks here', emptyDetail: 'Choose another person or team, or All.' },
  paper: { menu: 'Print and save', print: 'Print the list', heading: 'Tasks', at: 'As of {{time}}', remark: 'What was done' },
  reminders: { save: 'Save reminders…', fileName: 'reminders', mobile: 'Mobile number', name: 'Person', overdue: 'Overdue', warning: 'Due soon', escalated: 'Brought before them', text: 'Message', nobody: 'Nobody in particular', counts: '{{room}}: tasks overdue {{overdue}}, due within {{hours}} h {{warning}}. ', due: ' (due {{time}})', escalatedCounts: '{{room}}: overdue and brought before you {{n}}. ', whose: ' (of {{name}})', instead: 'Instead of {{name}}. ', mark: '; ', more: '; and {{n}} more.', saved: 'Reminders saved; people to remind: {{n}}', none: 'Nothing is overdue or due within 24 hours' },
  form: { title: 'Add a task', what: 'What is to be done', whatHint: 'One clear sentence', due: 'Due', dueHint: 'By 17:00 of that day; may stay empty', whose: 'Whose', submit: 'Add' },
  closing: { title: 'Close this task', dismissTitle: 'Dismiss this task', note: 'Note', noteHint: 'What was done; kept in the history', dismissNoteHint: 'Why it is not done; kept in the history', submit: 'Close', dismissSubmit: 'Dismiss' },
  kinds: {
    climateOut: '{{room}} is out of band: {{temperatureC}} ℃, {{humidityPct}} %', climateDrift: '{{room}} changed too much in a day: {{temperatureC}} ℃, {{humidityPct}} %', roundMissing: 'The {{round}} round of {{room}} was not entered ({{day}})', sensorSilent: 'Sensor {{device}} of {{room}} silent for {{minutes}} min',
    shelfFault: 'Shelves {{bank}} stopped: {{result}} (carriage {{carriage}})', shelfStopUnconfirmed: 'Shelves {{bank}}: the standstill after Stop was not confirmed, go and look', shelfMotionUnknown: 'Shelves {{bank}}: how the motion ended is not known, go and look', fileRefused: 'A file of the watched folder was not taken: {{file}} ({{reason}})', pagesUnread: '{{pages}} pages of {{item}} could not be read', backupOverdue: 'No backup for {{days}} days', fixityFailed: 'Verification found {{count}} damaged',
    paperToAdd: 'To add: {{count}} papers of “{{stage}}”, case {{number}}', paperToSend: 'To review: {{count}} papers of “{{stage}}”, case {{number}}', paperToTransfer: 'To hand over: {{count}} papers of “{{stage}}”, case {{number}}',
    dossierToShelve: 'To shelve: dossier of case {{number}}', stageEnding: 'Running out of time: “{{stage}}”, case {{number}}', transferToCount: 'To count today: transfer list {{number}} ({{lines}} lines)', batchAtStation: 'On the line: batch {{number}} at “{{station}}”', receiptsToCome: 'Receipts to come: dispatch {{number}} ({{recipients}} recipients)', shipmentToArrive: 'On its way: shipment {{number}} ({{lines}} lines)', shipmentDiffers: 'Differences to settle: shipment {{number}} ({{lines}} lines)', deliveryRefused: 'Refused: deliveries of {{source}} wait for its people', deliveryStopped: 'Nothing can be taken from {{source}} ({{reason}})', deliveryToDecide: 'To decide: new versions or duplicates from {{source}}', expectedMissing: 'Not all there: {{list}} of {{day}}, {{unit}}', contractEnding: 'Ends on {{day}}: {{title}}',
    duty: '{{title}} ({{day}})', dutyMissed: '{{title}} ({{day}}, missed before: {{missed}})',
  },
  values: {
    morning: 'morning', afternoon: 'afternoon', aisleOccupied: 'somebody or something in the aisle', locked: 'locked', fault: 'fault', emergencyStop: 'emergency stop', obstructed: 'obstructed', stopped: 'stopped', watchdogExpired: 'no heartbeat from the workstation', overCurrent: 'motor over-current', stuck: 'stuck', manual: 'manual mode', fireHold: 'fire input', positionDoubtful: 'its reported positions contradict each other',
  },
};
