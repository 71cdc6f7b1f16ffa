import { findOpen } from '#main/areas/candidates/find-open.ts';
import { getCandidates } from '#main/areas/candidates/get-candidates.ts';
import { leaveCandidate } from '#main/areas/candidates/leave-candidate.ts';
import { listFormTypes } from '#main/areas/candidates/list-form-types.ts';
import { saveConfirmed } from '#main/areas/candidates/save-confirmed.ts';
import { saveFormType } from '#main/areas/candidates/save-form-type.ts';
import type { AreaVerbs } from '../verbs.ts';

export const candidatesVerbs: AreaVerbs<'candidates'> = { listFormTypes, saveFormType, getCandidates, findOpen, leaveCandidate, saveConfirmed };
