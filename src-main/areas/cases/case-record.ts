/** How far a case is; `ended`: its stages are done and papers may still be on their way, `closed`: its dossier (卷宗) is formed. */
export type CaseState = 'open' | 'paused' | 'ended' | 'closed' | 'withdrawn';
