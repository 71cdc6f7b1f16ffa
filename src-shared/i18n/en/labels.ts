import type { MessagesOf } from '../messages-of.ts';
import type { labelsMessages as master } from '../zh-CN/labels.ts';

export const labelsMessages: MessagesOf<typeof master> = {
  print: 'Print labels', title: 'Print labels', printer: 'Print on', paper: 'A4 paper (office printer)', paperHint: 'Without a label printer: prints on plain A4 paper, to be cut and glued.', noPrinter: 'No label printer is set up yet; add one in Settings · Devices. Until then, print on A4 paper.',
  copies: 'Copies of each', count: '{{n}} labels', size: '{{width}} × {{height}} mm', previewOf: 'Preview of the label {{title}}', more: '… and {{n}} more', previewing: 'Drawing labels…', go: 'Print {{n}}', goPaper: 'Print A4 sheet',
  ready: 'Printer is ready', silent: 'The printer does not answer', conditions: { paperOut: 'out of paper', ribbonOut: 'out of ribbon', headOpen: 'cover open', paused: 'paused', jammed: 'jammed', hot: 'head too hot', fault: 'fault', bufferFull: 'buffer full', printing: 'printing' },
  progress: '{{done}} / {{total}} printed', finished: 'All {{n}} printed', cancelled: 'Stopped, {{done}} / {{total}} printed', resume: 'Go on printing', stop: 'Stop', uncertain: 'Nobody knows whether this one came out: {{title}}', uncertainHint: 'Look at the printer: print it again if it is not there.', reprint: 'Print this one again', close: 'Done',
  wedge: { title: 'Barcode gun (types like a keyboard)', prefix: 'Prefix key', prefixHint: 'As set in the gun, for example F13; empty tells it from a person by its speed', noPrefix: 'None', suffix: 'Ends with', gap: 'Between characters at most', gapUnit: 'ms', gapHint: 'Fast guns 10, slow ones 100; people are mostly slower', test: 'Try it', testHint: 'Scan something here', heard: 'Read: {{code}} ({{ms}} ms a character)' },
  separator: { heading: 'Separator sheet', named: 'Lay it before the first page. The pages behind it go to this item.', unnamed: 'Lay it before something new. You say afterwards where its pages belong.' },
  identify: { unknown: 'Unknown code: {{code}}', unknownHint: 'It belongs to no box, item, shelf or person of this room.', person: 'Person: {{title}}', reader: 'Barcode reader' },
};
