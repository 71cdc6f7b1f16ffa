import { getSubject } from '#main/areas/subjects/get-subject.ts';
import { linkRecords } from '#main/areas/subjects/link-records.ts';
import { listDuplicates } from '#main/areas/subjects/list-duplicates.ts';
import { listRecordSubjects } from '#main/areas/subjects/list-record-subjects.ts';
import { listSubjects } from '#main/areas/subjects/list-subjects.ts';
import { mergeSubjects } from '#main/areas/subjects/merge-subjects.ts';
import { moveAside } from '#main/areas/subjects/move-aside.ts';
import { moveBack } from '#main/areas/subjects/move-back.ts';
import { revealIdentifiers } from '#main/areas/subjects/reveal-identifiers.ts';
import { saveSubject } from '#main/areas/subjects/save-subject.ts';
import { separateSubject } from '#main/areas/subjects/separate-subject.ts';
import type { AreaVerbs } from '../verbs.ts';

export const subjectsVerbs: AreaVerbs<'subjects'> = { moveAside, moveBack, listSubjects, getSubject, saveSubject, revealIdentifiers, linkRecords, listRecordSubjects, listDuplicates, mergeSubjects, separateSubject };
