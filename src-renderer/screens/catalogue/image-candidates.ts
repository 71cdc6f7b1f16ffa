import { createContext, useContext } from 'react';
import type { Candidate } from '#shared/contract/candidates.ts';
import type { FieldName } from './form-values.ts';

/** What the pages of the open record say, for the fields of its form and for the image beside it. */
export interface ImageCandidates {
  /** What is offered for a field: it says something else than the form, and nobody left it. */
  readonly offered: (field: FieldName) => Candidate | null;
  /** What somebody left alone. */
  readonly left: (field: FieldName) => Candidate | null;
  readonly all: readonly Candidate[];
  /** That of the field in which the cursor stands. */
  readonly active: Candidate | null;
  readonly isTaken: (field: FieldName) => boolean;
  readonly onField: (field: FieldName | null) => void;
  readonly accept: (candidate: Candidate) => void;
  readonly leave: (candidate: Candidate, left: boolean) => void;
}

const NONE: ImageCandidates = { offered: () => null, left: () => null, all: [], active: null, isTaken: () => false, onField: () => undefined, accept: () => undefined, leave: () => undefined };

export const ImageCandidatesContext = createContext(NONE);

export const useImageCandidates = (): ImageCandidates => useContext(ImageCandidatesContext);
