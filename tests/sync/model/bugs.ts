/** Faults that are planted into the exchange, each a mistake that such systems are known for. The model must catch every one, or its silence proves nothing. */
export const BUGS = {
  ignoreFork: 'a second continuation of one place is taken for a repetition and dropped',
  trustAck: 'a workstation sends only what lies after the last receipt it saw',
  noReturn: 'what others wrote and head office lost is not brought back',
  noClamp: 'an op counts as written when its workstation says, however wrong its clock',
  lastArrival: 'the write that comes last stands, not the one that was made last',
  effectiveOnce: 'a workstation goes on with its own time of an op after head office has said another',
  gapAccepted: 'a segment is kept although what comes before it is not held',
  laterDecision: 'of two decisions on one request the later one stands',
  reissueNewId: 'decisions that are drawn back get new ids',
  decisionTwice: 'a decision is carried out as often as it comes',
  skipOwnLost: 'a workstation does not take back what it had written itself and lost',
  cursorByCount: 'head office goes on in the feed behind as many ops as the workstation has, not behind the op that both hold',
  skipFetch: 'a receipt for ops of another workstation is noted without asking for the ops',
  retryNewIds: 'what was sent without an answer is written again under new ids',
} as const;

export type Bug = keyof typeof BUGS;
