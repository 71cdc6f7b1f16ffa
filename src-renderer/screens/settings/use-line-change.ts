import { useMutation } from '@tanstack/react-query';
import type { ProductionLine } from '#shared/contract/line.ts';
import type { LineSettings } from '#shared/presets/line-preset.ts';
import { useCore } from '../../client/use-core.ts';

/** A change of some of what a line is made of. */
export interface LineChange {
  readonly busy: boolean;
  readonly error: unknown;
  /** `then`: once it is saved. */
  readonly run: (changes: Partial<LineSettings>, then?: () => void) => void;
  readonly reset: () => void;
}

export function useLineChange(line: ProductionLine): LineChange {
  const core = useCore();
  const save = useMutation(core.line.saveLine.mutationOptions());
  return {
    busy: save.isPending, error: save.error, reset: save.reset,
    run: (changes, then) => { save.mutate({ lineId: line.lineId, version: line.version, settings: { ...line.settings, ...changes }, retired: line.retired }, { onSuccess: () => { then?.(); } }); },
  };
}
