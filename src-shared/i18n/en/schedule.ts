import type { MessagesOf } from '../messages-of.ts';
import type { scheduleMessages as zh } from '../zh-CN/schedule.ts';

export const scheduleMessages: MessagesOf<typeof zh> = {
  calendar: {
    detail: 'Working days of deadlines are counted by this calendar. Saving it reckons the deadlines of open periodic duties again; stages of cases keep the deadline they were given when they began.', unset: 'Not set yet: Saturdays and Sundays are free, and holidays count as working days.',
    weekly: 'Free every week', weekdays: { d1: 'Mon', d2: 'Tue', d3: 'Wed', d4: 'Thu', d5: 'Fri', d6: 'Sat', d7: 'Sun' },
    holidays: 'Holidays', extraWorkdays: 'Free days that are worked (调休)', pasteHint: 'Paste a list: a day a line or separated by commas, like 2026-10-01; several days as 2026-10-01~2026-10-07; what follows # is a note.',
    count: '{{n}} days', wrong: 'Not a day: {{words}}', fill: 'Fill in {{name}}', filled: 'Filled in, not saved yet. Compare it with the notice: {{source}}.', saved: 'Working calendar saved', moved: 'Working calendar saved; deadlines that moved: {{n}}', allFree: 'Leave at least one working day a week.',
  },
};
