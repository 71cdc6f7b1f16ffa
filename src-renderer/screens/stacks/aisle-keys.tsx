import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/commands.tsx';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCan } from '../../client/use-session.ts';
import type { BankPlan } from './plan/bank-geometry.ts';

export interface AisleKeysProps {
  readonly bank: BankPlan;
  readonly chosen: number | null;
  readonly onAisle: (aisle: number) => void;
  /** Asks; nothing moves before the confirmation. */
  readonly onOpen: (aisle: number) => void;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Digits choose an aisle (0 is the tenth), O asks to open the chosen one; all aisles stand in the palette. */
export function AisleKeys({ bank, chosen, onAisle, onOpen }: AisleKeysProps) {
  const { t } = useTranslation('stacks');
  const can = useCan();
  const aisles = Array.from({ length: bank.kind === 'fixed' ? 0 : bank.carriages }, (_, index) => index + 1);
  const mayOpen = bank.kind === 'powered' && can('stacks.move');
  useShortcut({ keys: 'o', label: t('operate.open', { aisle: chosen ?? '–' }), enabled: mayOpen && chosen !== null && chosen > 0 }, () => { if (chosen !== null && chosen > 0) onOpen(chosen); });
  return (
    <>
      {DIGITS.filter((aisle) => aisles.includes(aisle)).map((aisle) => <DigitKey key={aisle} aisle={aisle} onAisle={onAisle} />)}
      {mayOpen && aisles.map((aisle) => <OpenCommand key={aisle} aisle={aisle} onOpen={onOpen} />)}
    </>
  );
}

function DigitKey({ aisle, onAisle }: { readonly aisle: number; readonly onAisle: (aisle: number) => void }): null {
  useShortcut({ keys: String(aisle % 10) }, () => { onAisle(aisle); });
  return null;
}

function OpenCommand({ aisle, onOpen }: { readonly aisle: number; readonly onOpen: (aisle: number) => void }): null {
  const { t } = useTranslation('stacks');
  useCommand({ id: `stacks-open-${aisle}`, label: t('commands.open', { aisle }), keywords: t('commands.keywords') }, () => { onOpen(aisle); });
  return null;
}
