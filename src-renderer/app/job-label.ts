import type { Job } from '#shared/contract/system.ts';
import { messages } from '#shared/i18n/messages.ts';
import { currentLanguage } from './i18n.ts';

type JobKind = keyof (typeof messages)['zh-CN']['shell']['job'];

function isKnownKind(kind: string): kind is JobKind {
  return Object.hasOwn(messages['zh-CN'].shell.job, kind);
}

/** What a job is (`preservation.backup`), for people: its kind in their language and what it is about. */
export function jobLabel(job: Pick<Job, 'kind' | 'label'>): string {
  const verb = job.kind.split('.').at(-1) ?? '';
  const kind = messages[currentLanguage()].shell.job[isKnownKind(verb) ? verb : 'other'];
  return job.label === '' ? kind : `${kind} ${job.label}`;
}
