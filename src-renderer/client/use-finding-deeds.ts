import { useMutation } from '@tanstack/react-query';
import { useCore } from './use-core.ts';

export interface FindingDeeds {
  /** Lets findings stand, for a reason; rejects when it could not be written (see `error`). */
  readonly waive: (findingIds: number[], reason: string) => Promise<unknown>;
  readonly reopen: (findingIds: number[]) => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** What a person does about what the automatic checks found. */
export function useFindingDeeds(): FindingDeeds {
  const core = useCore();
  const waive = useMutation(core.images.waiveFindings.mutationOptions());
  const reopen = useMutation(core.images.reopenFindings.mutationOptions());
  return {
    waive: (findingIds, reason) => waive.mutateAsync({ findingIds, reason }), reopen: (findingIds) => { reopen.mutate({ findingIds }); },
    busy: waive.isPending || reopen.isPending, error: waive.error ?? reopen.error,
  };
}
