import { addReference } from '#main/areas/references/add-reference.ts';
import { listReferences } from '#main/areas/references/list-references.ts';
import { setReference } from '#main/areas/references/set-reference.ts';
import type { AreaVerbs } from '../verbs.ts';

export const referencesVerbs: AreaVerbs<'references'> = { listReferences, addReference, setReference };
