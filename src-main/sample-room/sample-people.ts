/** A member of the archive room's staff. Names and passwords are for practice only. */
export interface SamplePerson {
  readonly signInName: string;
  readonly displayName: string;
  readonly roles: readonly ('clerk' | 'operator' | 'approver' | 'administrator' | 'auditor')[];
  /** The highest classification the person may see. */
  readonly clearance: 'public' | 'internal' | 'secret';
  readonly position: string;
  readonly practicePassword: string;
}

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  { signInName: 'shenli', displayName: '沈立', roles: ['administrator'], clearance: 'internal', position: '系统管理员', practicePassword: 'practice-shenli' },
  { signInName: 'zhoumin', displayName: '周敏', roles: ['clerk'], clearance: 'secret', position: '档案员', practicePassword: 'practice-zhoumin' },
  { signInName: 'wangxie', displayName: '王㛃', roles: ['clerk'], clearance: 'internal', position: '档案员（数字化）', practicePassword: 'practice-wangxie' },
  { signInName: 'gaofeng', displayName: '高峰', roles: ['operator'], clearance: 'public', position: '密集架操作员', practicePassword: 'practice-gaofeng' },
  { signInName: 'linjing', displayName: '林静', roles: ['approver'], clearance: 'secret', position: '综合档案室主任', practicePassword: 'practice-linjing' },
  { signInName: 'xukun', displayName: '许堃', roles: ['auditor'], clearance: 'secret', position: '安全审计员', practicePassword: 'practice-xukun' },
  // The usual case of a small county: one person who does the room's daily work and drives the shelves as well.
  { signInName: 'hezhe', displayName: '何喆', roles: ['clerk', 'operator'], clearance: 'internal', position: '档案员兼库房管理员', practicePassword: 'practice-hezhe' },
];

/** The people who write the climate round, by turns. */
export const SAMPLE_RECORDERS: readonly string[] = ['周敏', '何喆', '高峰'];
