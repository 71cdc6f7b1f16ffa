import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { motionBlock } from './bank-state.ts';

/** Why nothing may be moved now, in words. */
export function useBlockWords(): (block: NonNullable<ReturnType<typeof motionBlock>>) => string {
  const { t } = useTranslation('stacks');
  return useCallback((block) => ('state' in block ? t(`state.${block.state}`) : t(`condition.${block.condition}`)), [t]);
}
