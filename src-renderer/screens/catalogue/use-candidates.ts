import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Candidate } from '#shared/contract/candidates.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { showFailed } from '../../components/toast.ts';
import { tidyValue, type FieldName } from './form-values.ts';
import type { ImageCandidates } from './image-candidates.ts';
import type { RecordForm } from './use-record.ts';

type Answer = Awaited<ReturnType<MunimentClient['candidates']['getCandidates']>>;

export interface CandidatesOfRecord {
  readonly forForm: ImageCandidates;
  readonly answer: Answer | undefined;
  /** So many fields wait for a decision. */
  readonly open: number;
  /** The kind of paper that was chosen by hand; null: found out. */
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
}

/** What the pages of the open record say. Asked only while the image stands beside the form. */
export function useCandidates(record: RecordForm, shown: boolean): CandidatesOfRecord {
  const core = useCore();
  const can = useCan();
  const [chosen, choose] = useState<string | null>(null);
  const [field, onField] = useState<FieldName | null>(null);
  const item = record.opened.kind === 'item' ? record.opened.item : null;
  const asks = shown && item !== null && item.deletedAt === null && item.capturedPages > 0 && can('catalogue.edit');
  const answer = useQuery(core.candidates.getCandidates.queryOptions({ input: asks ? { itemId: item.itemId, formType: chosen } : skipToken })).data;
  const leaving = useMutation(core.candidates.leaveCandidate.mutationOptions({ onError: showFailed }));
  const all = asks ? answer?.candidates ?? [] : [];
  const says = (name: FieldName, state: (state: Candidate['state']) => boolean): Candidate | null => {
    const found = all.find((candidate) => candidate.field === name);
    return found !== undefined && state(found.state) && tidyValue(name, record.values[name] ?? '') !== found.value ? found : null;
  };
  const offered = (name: FieldName): Candidate | null => says(name, (state) => state !== 'left');
  const forForm: ImageCandidates = {
    offered, all, onField, left: (name) => says(name, (state) => state === 'left'), isTaken: record.isFromImage, active: field === null ? null : all.find((candidate) => candidate.field === field) ?? null,
    accept: ({ field: name, value, text, confidencePct, pageId, box }) => { record.confirm({ field: name, value, text, confidencePct, pageId, box, formType: answer?.formType?.key ?? '' }); },
    leave: ({ field: name, value }, left) => { if (item !== null) leaving.mutate({ itemId: item.itemId, field: name, value, left }); },
  };
  return { forForm, answer, open: all.filter((candidate) => candidate.state !== 'same' && offered(candidate.field as FieldName) !== null).length, chosen, choose };
}
