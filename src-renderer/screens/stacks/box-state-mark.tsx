import { useTranslation } from 'react-i18next';
import type { Box } from '#shared/contract/stacks.ts';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';

const TONES: Record<Box['state'], StatusTone> = { placed: 'normal', open: 'info', takenOut: 'warning' };

export function BoxStateMark({ state }: { readonly state: Box['state'] }) {
  const { t } = useTranslation('stacks');
  return <StatusMark tone={TONES[state]} word={t(`box.states.${state}`)} />;
}
