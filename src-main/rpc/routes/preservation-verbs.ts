import { createBackup } from '#main/areas/preservation/create-backup.ts';
import { listAudit } from '#main/areas/preservation/list-audit.ts';
import { listBackups } from '#main/areas/preservation/list-backups.ts';
import { verifyRoom } from '#main/areas/preservation/verify-room.ts';
import type { AreaVerbs } from '../verbs.ts';

export const preservationVerbs: AreaVerbs<'preservation'> = { createBackup, listBackups, verifyRoom, listAudit };
