import { undoDeed } from '#main/areas/arrangement/undo-deed.ts';
import { arrangeVolumes } from '#main/areas/arrangement/arrange-volumes.ts';
import { getVolume } from '#main/areas/arrangement/get-volume.ts';
import { listVolumes } from '#main/areas/arrangement/list-volumes.ts';
import { previewArrangement } from '#main/areas/arrangement/preview-arrangement.ts';
import { undoArrangement } from '#main/areas/arrangement/undo-arrangement.ts';
import type { AreaVerbs } from '../verbs.ts';

export const arrangementVerbs: AreaVerbs<'arrangement'> = { listVolumes, getVolume, arrangeVolumes, previewArrangement, undoArrangement, undoDeed };
