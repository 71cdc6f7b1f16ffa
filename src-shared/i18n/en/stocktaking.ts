import type { MessagesOf } from '../messages-of.ts';
import type { stocktakingMessages as master } from '../zh-CN/stocktaking.ts';

export const stocktakingMessages: MessagesOf<typeof master> = {
  title: 'Stocktaking', back: 'All stocktakings', begin: 'Begin a stocktaking', open: 'Open', ended: 'Ended', toStacks: 'Back to the stacks',
  empty: { title: 'No stocktaking is open', detail: 'A stocktaking checks boxes and items shelf by shelf: scan barcodes, read tags by RFID, or tick them off with the keyboard. It writes down what should be there when it begins; each difference is settled before it ends.', ended: 'No stocktaking has ended yet.' },
  states: { underWay: 'under way', paused: 'paused', closed: 'closed', cancelled: 'cancelled' },
  scope: { room: '{{room}}, whole room', bank: '{{room}}, {{bank}}', column: '{{room}}, {{bank}}, carriage {{column}}', face: '{{room}}, {{bank}}, {{column}} {{face}}', shelf: '{{room}}, {{bank}}, {{column}} {{face}}, section {{section}}, shelf {{level}}', list: 'List ({{listed}} entries)' },
  depth: { label: 'Check', boxes: 'boxes', items: 'boxes and the items in them' },
  list: { started: 'begun by {{person}}, {{time}}', changed: '{{person}}, {{time}}', shelves: '{{done}}/{{total}} shelves counted', open: 'Open' },
  start: {
    title: 'Begin a stocktaking', room: 'Room', bank: 'Bank', column: 'Carriage', face: 'Face', all: 'All', faces: '{{column}} {{face}}', go: 'Begin', never: 'never counted', partly: '{{done}}/{{total}} shelves counted', last: 'last on {{date}}', history: 'When each face was last counted',
    note: 'What should be on each shelf is written down at the beginning; boxes that are out are known to be absent.',
  },
  desk: {
    shelves: 'Shelves', shelf: '{{column}} {{face}}, section {{section}}, shelf {{level}}', short: 'section {{section}}, shelf {{level}}', tally: '{{found}}/{{expected}}', counted: 'counted', countedBy: 'counted by {{person}}, {{time}}', field: 'Scan a box, an item or a shelf', fieldHint: 'A shelf barcode goes to that shelf; ↓ goes to the list, Space ticks', choose: 'Scan the barcode of a shelf, or choose one on the left.',
    finish: 'Shelf is counted', finishFace: 'The whole face is counted', finishFaceTitle: 'Is all of {{face}} counted?', finishFaceDetail: '{{shelves}} shelves of this face are not finished yet. What was not seen there counts as missing: {{n}} so far.', reopen: 'Count this shelf again', nothingHere: 'This shelf should be empty.', pause: 'Pause', resume: 'Continue', cancel: 'Cancel stocktaking', close: 'Close stocktaking', differences: 'Differences {{n}}', sheet: 'Count', print: 'Print report', export: 'Export CSV', more: 'More', keys: '↑↓ choose · Space seen · Backspace take back · Enter back to scanning', history: 'Counts of this shelf',
    paused: 'Paused. Everything seen is saved; anybody can go on.', over: 'This stocktaking is over.', seen: 'Seen', takeBack: 'Take back', progress: 'Progress', at: '{{time}}, {{person}}', seenAt: 'at {{place}}', near: 'near {{place}}', belongs: 'belongs at {{place}}', nowhere: 'has no place', absent: 'out with {{person}}{{reason}}', missed: 'was marked missing on {{date}}', tag: 'RFID', scan: 'scan', hand: 'by eye',
  },
  scanned: { found: 'In its place', already: 'Seen before', elsewhere: 'Does not belong here', unknown: 'Unknown code', back: 'Recorded as out, but here', shelf: 'Now counting {{place}}', notYet: 'In its place', twice: 'Seen on two shelves' },
  aisle: {
    enter: 'Enter aisle {{aisle}}', leave: 'Leave aisle {{aisle}}', closed: 'Aisle {{aisle}} has to be opened and locked first.', open: 'Go and open aisle {{aisle}}', held: 'Aisle {{aisle}} is locked for counting; nothing moves', unheld: 'Aisle {{aisle}} is not locked: {{remark}}', unheldHand: 'Aisle {{aisle}} (hand wheels: do not turn)', unlocked: 'It cannot be locked; count all the same', unlockedTitle: 'Enter aisle {{aisle}} without a lock?',
    unlockedDetail: 'The program cannot lock the bank. Make sure that it has no power or is locked by hand, and write down what is the case.', remark: 'What is the case', leaveTitle: 'An aisle that {{person}} locked', leaveDetail: 'Go there, make sure that nobody is in the aisle, and write down what you saw.',
  },
  tags: { start: 'Read tags (RFID)', stop: 'Stop reading', go: 'Go on reading', reader: 'Reader', progress: 'Round {{rounds}} · {{heard}} tags heard · {{added}} new', unknown: '{{n}} unknown', lost: 'The {{heard}} tags that were heard are saved. Go on reading, or scan instead.', none: 'No RFID reader', face: 'Reading {{column}} {{face}}' },
  kinds: { box: 'box', item: 'item', unknown: 'unknown' },
  status: { found: 'in place', missing: 'missing', notYet: 'not seen yet', absent: 'known to be out', back: 'out, but here', moved: 'moved meanwhile', misplaced: 'misplaced', twice: 'seen twice', unknown: 'unknown code' },
  decisions: { markMissing: 'Mark missing', moveHere: 'Its place is here now', putBack: 'Put back', leave: 'Leave as it is' },
  decide: { title: 'Settle', reason: 'Reason', reasonHint: 'Kept for ever in the report and in the history of the box or item', where: 'On which shelf', undecided: 'not settled', by: '{{person}}, {{time}}', all: 'All differences', none: 'No differences', noneDetail: 'The shelves that were counted agree with the catalogue.' },
  end: { title: 'Close this stocktaking?', detail: '{{done}} of {{total}} shelves are counted; the others do not count as counted. Every difference is settled.', cancelTitle: 'Cancel this stocktaking?', cancelDetail: 'What was seen stays in the records, but these shelves do not count as counted, and no box or item is changed.', reason: 'Reason', remark: 'Remark' },
  report: {
    heading: 'Stocktaking report', scope: 'Scope', begun: 'Begun', ended: 'Ended', sum: '{{expected}} expected, {{found}} in place, {{missing}} missing, {{absent}} known to be out, {{others}} other differences', notCounted: '{{n}} shelves not counted', signature: 'Counted by (signature)', checker: 'Checked by (signature)', exported: '{{file}} exported',
    columns: { place: 'Expected at', slot: 'Position', kind: 'Kind', code: 'Number', title: 'Title', status: 'Result', seenAt: 'Seen at', seenBy: 'Seen by', seenTime: 'Time', belongsAt: 'Place now', absence: 'Out with', decision: 'Decision', reason: 'Reason', decidedBy: 'Decided by' },
  },
  toast: { started: 'The stocktaking has begun', finished: '{{place}} is counted', paused: 'Paused; the aisles are let go', closed: 'The stocktaking is closed', cancelled: 'The stocktaking is cancelled' },
  commands: { keywords: 'stocktaking inventory qingdian pandian 清点 盘点' },
};
