import type { arrangementErrors } from '../../errors/arrangement.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const arrangementErrorWords: ErrorWordsFor<typeof arrangementErrors> = {
  ARRANGEMENT_VOLUME_NOT_FOUND: { what: 'This volume was not found.', kept: 'Nothing was written.', action: 'Reload the list and try again.' },
  ARRANGEMENT_CHANGED_MEANWHILE: { what: 'Somebody else changed this volume while you were editing.', kept: 'Their change is saved, yours is not written yet.', action: 'Look at the latest content and change it again.' },
  ARRANGEMENT_ITEMS_ELSEWHERE: { what: '{{count}} items are of another fonds or record group, or do not lie in this volume.', kept: 'Nothing was written.', action: 'Choose items of one fonds and one record group.' },
  ARRANGEMENT_ORDER_INCOMPLETE: { what: 'The new order does not match what lies in the volume; something may just have come or gone.', kept: 'The old order stays.', action: 'Reload and arrange it again.' },
  ARRANGEMENT_NOT_A_VOLUME: { what: 'A project holds volumes; items are filed in volumes.', kept: 'Nothing was written.', action: 'Form a volume in the project first.' },
  ARRANGEMENT_PARENT_INVALID: { what: 'The chosen project cannot hold this volume.', kept: 'Nothing was written.', action: 'Choose a project of the same fonds and record group.' },
  ARRANGEMENT_NOT_EMPTY: { what: 'There are still volumes in this project.', kept: 'Nothing was written.', action: 'Move or dissolve them first.' },
  ARRANGEMENT_NOT_NUMBERED: { what: '“{{title}}” has no archival code yet and cannot be locked.', kept: 'Nothing was written.', action: 'Number it first.' },
  ARRANGEMENT_LOCKED: { what: '“{{title}}” is locked: its items and numbers stay as they are.', kept: 'Nothing was written.', action: 'Items can be added behind the last. To change more, unlock it and say why.' },
  ARRANGEMENT_CODE_HOLDS_FIELD: { what: 'The volume is numbered and its code holds what would change ({{fields}}).', kept: 'Nothing was written; the code stays.', action: 'To correct it, form a new volume and move the items; the old number is retired.' },
};
