import type { MessagesOf } from '../messages-of.ts';
import type { scheduleMessages as zh } from '../zh-CN/schedule.ts';

export const scheduleMessages: MessagesOf<typeof zh> = {
  calendar: {
    detail: 'Working days of deadlines are counted by this calendar. Saving it reckons the deadlines of open periodic duties again; stages of cases keep the deadline they were given when they began.', unset: 'Not set yet: Saturdays and Sundays are free, and holidays count as working days.',
    weekly: 'Free every week', weekdays: { d1: 'Mon', d2: 'Tue', d3: 'Wed', d4: 'Thu', d5: 'Fri', d6: 'Sat', d7: 'Sun' },
    holidays: 'Holidays', extraWorkdays: 'Free days that are worked (调休)', pasteHint: 'Paste a list: a day a line or separated by commas, like 2026-10-01; several days as 2026-10-01~2026-10-07; what follows # is a note.',
    count: '{{n}} days', wrong: 'Not a day: {{words}}', fill: 'Fill in {{name}}', filled: 'Filled in, not saved yet. Compare it with the notice: {{source}}.', saved: 'Working calendar saved', moved: 'Working calendar saved; deadlines that moved: {{n}}', allFree: 'Leave at least one working day a week.',
  },
  duties: {
    name: 'Duty', when: 'When', within: 'Time for it', next: 'Next', now: 'Now', source: 'Source', retired: 'retired', none: '—', openNow: 'to do for {{day}}', missed: 'missed: {{n}}', add: 'Set up from a known duty', taken: '(set up)', use: 'Set up', fromPreset: 'Choose a known duty',
    empty: 'No periodic duties yet', detail: 'A daily patrol, a weekly check or a monthly report becomes a task when its day comes. A duty has one task: days that were missed are counted and kept, and the task stands for the latest.', presetDetail: 'Days and deadlines are those of the institutions that are named; change them to your own afterwards.',
    rule: { daily: 'Every day', weekly: 'Every {{day}}', monthly: 'Day {{day}} of the month', yearly: 'Every year on {{days}}' }, freeDay: { keep: 'done on free days too', next: 'moved to the next working day', skip: 'not on free days' }, freeDayLabel: 'On a free day', remark: 'with a remark',
    record: 'Record of “{{name}}”', day: 'Day', state: 'Result', by: 'By', note: 'Remark', states: { open: 'to do', done: 'done', dismissed: 'not to be done', missed: 'missed' }, doubtful: 'the computer’s clock was doubtful', recordEmpty: 'Its day has not come yet.',
    edit: 'Change', editTitle: 'Change the duty', nameZh: 'Chinese name', nameEn: 'English name', days: 'Within days (0: the same day)', until: 'Until', retire: 'Retire', unretire: 'Bring back', retireTitle: 'Retire “{{name}}”?', retireDetail: 'It makes no more tasks, and the one that is open is closed; its record stays.', unretireTitle: 'Bring back “{{name}}”?', unretireDetail: 'From today on it makes tasks again when its day comes.',
  },
};
