import type { MessagesOf } from '../messages-of.ts';
import type { shellMessages as zh } from '../zh-CN/shell.ts';

export const shellMessages: MessagesOf<typeof zh> = {
  product: 'Muniment',
  skipToContent: 'Skip to content',
  navigation: 'Main navigation', waiting: '{{n}} overdue, due today or brought before me',
  rail: { today: 'Today', receive: 'Receive', transfers: 'Transfers', deliveries: 'Deliveries', registers: 'Registers', dispatches: 'Dispatches', shipments: 'Shipments', catalogue: 'Catalogue', volumes: 'Volumes', subjects: 'Subjects', completeness: 'Check descriptions', declassification: 'Declassification', imports: 'Import', attach: 'Attach images', digitise: 'Digitise', line: 'Line', find: 'Find', stacks: 'Stacks', stocktaking: 'Stocktaking', climate: 'Climate', settings: 'Settings' },
  tray: { title: 'Muniment 藏卷', overdue: 'Overdue: {{n}}', today: 'Due today: {{n}}', open: 'Open Muniment', quit: 'Quit' },
  palette: {
    open: 'Search or command', title: 'Search or command', placeholder: 'A command, title, archival code, document or box number', commands: 'Commands', records: 'Records', boxes: 'Boxes', nothing: 'Nothing found for "{{query}}"', hint: '↑↓ choose · Enter opens · Esc closes',
    goTo: 'Go to {{screen}}', searching: 'Searching…', allResults: 'All results for "{{query}}" in Find',
  },
  fonds: { label: 'Fonds', all: 'All fonds' },
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system', toLight: 'Switch to light', toDark: 'Switch to dark', toSystem: 'Switch to the system theme' },
  language: { label: 'Language', switch: 'Switch to Chinese (中文)' },
  person: { menu: 'Menu of {{name}}', lock: 'Lock the screen', signOut: 'Sign out', clearance: 'Clearance: {{level}}' },
  strip: {
    label: 'Status', signedIn: 'Signed in', devices: 'Devices', devicesCount: 'Devices {{ready}}/{{total}}', noDevices: 'No devices', deviceHostDown: 'Device service is down', jobs: 'Jobs', jobsIdle: 'No jobs', jobsQueued: '{{n}} queued', jobsFailed: '{{n}} failed', jobCancel: 'Stop',
    sync: 'Sync', syncLocal: 'Stand-alone', syncNever: 'Head office never reached', syncWaiting: '{{n}} to send', backup: 'Backup', backupNever: 'No backup yet', tasks: 'Tasks {{n}}', clock: 'System clock is doubtful',
    disk: '{{size}} of disk left', repairMode: 'Repair mode (read only)',
  },
  job: { printForm: 'Print a form', printLabels: 'Print labels', read: 'Reading text', backup: 'Backup', importFolder: 'Folder import', checkFolder: 'Check images', attachFolder: 'Attach images', withdrawPages: 'Take images back', runWork: 'Image work', undoWork: 'Undo image work', checkPages: 'Check images', derivatives: 'Thumbnails', verify: 'Verification', checkFile: 'Check import file', runImport: 'Import catalogue', rollBack: 'Take import back', takeDeliveries: 'Take deliveries', keepRecord: 'Keep as its own', findDuplicates: 'Look for duplicates', writeExport: 'Export catalogue', writePdf: 'Write PDF', renameWord: 'Rename word', editBatch: 'Batch edit', indexField: 'Make a field searchable or not', checkRecords: 'Check descriptions', undoDeed: 'Take back',  other: 'Job' },
  gone: { title: 'The core is not answering, reconnecting…', detail: 'Everything confirmed is saved; work goes on by itself when the line is back.', now: 'Reconnect now' },
  refused: { title: 'The launch token in this address is not the right one.', detail: 'The program may have been started again: open the whole address that it printed last (with #token=…).' },
  noDoor: { title: 'No key to this archive room', detail: 'Open the whole address that was printed at the start (with #token=…), or start from the desktop icon.' },
  connecting: 'Connecting to the archive room…',
  help: { title: 'Keyboard', here: 'On this screen', everywhere: 'Everywhere' },
  keys: { palette: 'Search or run a command', search: 'Find records', help: 'Show the keys', lock: 'Lock the screen', goTo: 'Go to {{screen}}', toggleDetails: 'Show or hide the details' },
  details: { label: 'Details', resize: 'Width of the details' },
  notAllowed: { title: 'This screen is not open to you', detail: 'It needs another role. Please ask the administrator.' },
  crashed: { title: 'This screen failed', action: 'Open it again' },
};
