/**
 * 资料状态 The way of one paper of a case: 待添加 → 待发送 → 待审核 → 待移交 → 移交中 → 已接收 → 已组卷.
 * `notNeeded` was said with a reason. Refused by a reviewer or by the archive room it is `expected` again.
 */
export const PAPER_STATES = ['expected', 'added', 'sent', 'reviewed', 'inTransfer', 'received', 'filed', 'notNeeded'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** 不合格原因 Why a paper was refused, in the words of the regimes (S06, S16, S23, S24). */
export const REFUSAL_REASONS = ['unsigned', 'unsealed', 'badFormat', 'illegible', 'pagesMissing', 'damaged', 'wrongPaper', 'other'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface PaperOfCase {
  readonly state: PaperState;
  readonly required: boolean;
}

/** The papers that a stage still lacks before it may end. */
export const missingPapers = <Paper extends PaperOfCase>(papers: readonly Paper[]): Paper[] => papers.filter(({ required, state }) => required && state === 'expected');

/** What the papers of one ended stage wait for, the earliest step of any of them; null when nothing is left to do before the dossier. */
export type WaitingFor = 'adding' | 'sending' | 'transfer' | null;

/**
 * S32: 待添加 while a required paper is missing; 待发送 once all are there and one is not reviewed yet; 待移交 once all are reviewed and one has not been
 * received by the archive room. Papers that are not required wait for nobody before they are added.
 */
export function waitingFor(papers: readonly PaperOfCase[]): WaitingFor {
  if (missingPapers(papers).length > 0) return 'adding';
  if (papers.some(({ state }) => state === 'added' || state === 'sent')) return 'sending';
  return papers.some(({ state }) => state === 'reviewed' || state === 'inTransfer') ? 'transfer' : null;
}
