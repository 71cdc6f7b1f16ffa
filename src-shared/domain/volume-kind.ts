/**
 * What people call the thing that items are filed in. All of them are volumes (案卷) to the rules; the word on the cover differs.
 * A record group names its own kind, so that one room holds volumes, customer files and photograph albums side by side.
 */
export const VOLUME_KINDS = [
  'volume',        // 案卷
  'project',       // 项目
  'customerFile',  // 一户一档
  'caseFile',      // 一案一档
  'dossier',       // 一单一卷宗
  'album',         // 照片册
  'negatives',     // 底片册
  'vouchers',      // 会计凭证
  'ledger',        // 会计账簿
  'statements',    // 会计报表
  'medicalRecord', // 病案
  'carrier',       // 磁带、光盘、胶片等载体
] as const;
export type VolumeKind = (typeof VOLUME_KINDS)[number];

/** 聚合层次 of what items are filed in. */
export const VOLUME_LEVELS = ['project', 'volume'] as const;
