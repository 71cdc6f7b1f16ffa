import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { messages } from '#shared/i18n/messages.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

type Words = (typeof messages)['zh-CN']['stacks'];

export interface MovementWords {
  /** 打开通道, 停止 … */
  readonly command: (what: string) => string;
  readonly result: (name: string) => string;
  readonly tone: (result: string) => StatusTone;
}

const TROUBLE: readonly string[] = ['obstructed', 'stuck', 'overCurrent', 'emergencyStop', 'watchdogExpired', 'fault', 'unknown'];
const GOOD: readonly string[] = ['done', 'confirmed', 'accepted', 'running'];

/** What the log of movements says, in words. */
export function useMovementWords(): MovementWords {
  const { t } = useTranslation('stacks');
  return useMemo(() => ({
    command: (what) => (isCommand(what) ? t(`command.${what}`) : what),
    result: (name) => (isResult(name) ? t(`result.${name}`) : t('result.other')),
    tone: (result) => {
      if (GOOD.includes(result)) return result === 'running' ? 'info' : 'normal';
      return TROUBLE.includes(result) ? 'overdue' : 'warning';
    },
  }), [t]);
}

function isCommand(what: string): what is keyof Words['command'] {
  return Object.hasOwn(messages['zh-CN'].stacks.command, what);
}

function isResult(name: string): name is keyof Words['result'] {
  return Object.hasOwn(messages['zh-CN'].stacks.result, name);
}
