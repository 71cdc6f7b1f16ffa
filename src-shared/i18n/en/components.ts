import type { MessagesOf } from '../messages-of.ts';
import type { commonMessages as zh } from '../zh-CN/components.ts';

export const commonMessages: MessagesOf<typeof zh> = {
  deadline: { kinds: { none: 'No limit', hours: 'Hours', days: 'Days', workingDays: 'Working days' }, until: 'Until what time of the day', none: 'no limit', hours: 'within {{n}} hours', sameDay: 'the same day', nextDay: 'the next day', days: 'within {{n}} days', workingDays: 'within {{n}} working days', at: ' until {{at}}' },
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  undo: 'Undo',
  retry: 'Try again',
  search: 'Search',
  all: 'All',
  none: 'None',
  saved: 'Saved',
  never: 'never',
  unknown: 'unknown',
  today: 'today',
  required: 'Required',
  optional: 'Optional',
  reason: 'Reason',
  note: 'Note',
  errorCode: 'Error code',
  status: { normal: 'Normal', warning: 'Warning', overdue: 'Overdue', out: 'Out of band', absent: 'No data', off: 'Off' },
  time: { justNow: 'just now', minutesAgo: '{{n}} min ago', hoursAgo: '{{n}} h ago', daysAgo: '{{n}} d ago', inMinutes: 'in {{n}} min', inHours: 'in {{n}} h', inDays: 'in {{n}} d', yesterday: 'yesterday', lastNight: 'last night' },
  duration: { seconds: '{{n}} s', minutes: '{{n}} min', hours: '{{h}} h {{m}} min', wholeHours: '{{h}} h' },
  progress: { count: '{{done}} / {{total}}', rate: '{{rate}} per minute', left: 'about {{duration}} left', cancel: 'Stop this job' },
  grid: {
    columns: 'Columns', filter: 'Filter {{column}}', sortAscending: 'ascending', sortDescending: 'descending', selected: '{{n}} selected', rowsOf: '{{n}} rows', rowsAtLeast: 'more than {{n}} rows',
    noRows: 'No record fits these filters', resetColumns: 'Default columns', moveLeft: 'Move left', moveRight: 'Move right', resize: 'Width of {{column}}', selectRow: 'Select this row',
  },
  actors: { nobody: 'Before sign-in', muniment: 'Program', sensors: 'Program (sensor)', folders: 'Program (watched folder)', reading: 'Program (text reading)', tasks: 'Program (reminder)', shelves: 'Program (shelves)', sample: 'Made for practice', cli: 'Command line ({{user}})' },
  confirm: { count: '{{n}} in all', andMore: '… and {{n}} more' },
  classification: { public: 'Public', internal: 'Internal', secret: 'Secret', confidential: 'Confidential', topSecret: 'Top secret' },
  roles: { clerk: 'Clerk', operator: 'Shelf operator', approver: 'Approver', administrator: 'Administrator', auditor: 'Auditor' },
  rolesHint: {
    clerk: 'Describes, scans, boxes, puts away, records climate', operator: 'Opens and closes the shelves, reads the catalogue', approver: 'Sees everything, approves', administrator: 'Keeps people, code rules, devices and backups', auditor: 'Reads the audit log and changes nothing',
  },
};
