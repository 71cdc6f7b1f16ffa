import type { imagesMessages as chinese } from '../zh-CN/images.ts';
import type { MessagesOf } from '../messages-of.ts';

export const imagesMessages: MessagesOf<typeof chinese> = {
  open: 'Image work…', openChecks: 'Check…', tick: 'X choose',
  work: {
    title: 'Image work', extent: 'Pages', extents: { chosen: 'The {{n}} chosen', item: 'All {{n}} here', volume: 'All of its volume' },
    deskew: 'Straighten', deskewHint: 'Writing askew by 0.2° or more', crop: 'Trim', cropHint: 'Dark borders go',
    split: 'Open books', splits: { no: 'Leave as one page', leftFirst: 'Split at the fold, left first', rightFirst: 'Split at the fold, right first' },
    despeckle: 'Specks', despeckles: { no: 'Leave', gentle: 'Gentle (lone specks to 0.25 mm)', strong: 'Strong (lone specks to 0.5 mm)' },
    tone: 'Colour', tones: { keep: 'As it is', grey: 'By content: grey where it will do', bitonal: 'By content: clear writing black and white' },
    rotate: 'Turn', quarters: { none: 'No turn', right: '90° clockwise', half: '180°', left: '90° back' },
    kept: 'Originals stay as they were scanned for ever. Red heads, seals, photographs and colour always keep their colour; stains and seals are never taken out. The whole can be undone.',
    start: 'Start', startPages: 'Work on {{n}} pages', startVolume: 'Work on the volume', running: 'Image work', close: 'Close', leave: 'Close (work goes on)',
    done: '{{changed}} pages done, {{same}} needed nothing', refused: '; {{n}} were left (page {{pages}})', undoing: 'Undoing the image work',
  },
  preview: {
    page: 'Page {{n}} ({{at}} of {{of}})', earlier: 'Page before', later: 'Page after', before: 'Look at the page before', after: 'Look at the page after', keys: '←→ pages', now: 'Now', nowOf: 'Page {{n}} as it is now', outcome: 'Then', thenOf: 'Page {{n}} as it would be', half: 'Then, part {{n}}', same: 'Then (no change)', looking: 'Looking at the page…',
  },
  seen: {
    blank: 'Blank', noLines: 'No lines of writing seen', skewRight: '{{degrees}}° askew to the right', skewLeft: '{{degrees}}° askew to the left', border: 'dark border', noBorder: 'no dark border', fold: 'a fold is seen', noFold: 'no fold is seen: not split',
    needs: { colour: 'coloured: keeps its colour', photograph: 'a photograph: keeps its colour', faint: 'faint writing: grey', clear: 'clear writing: black and white will do' },
  },
  stitch: { open: 'Stitch…', submit: 'Stitch', title: 'Stitch pages {{first}} and {{second}}', hint: 'Two scans of one large sheet become one page. Neighbours overlap by more than a third, whichever was scanned first. The second page goes into the first; both originals are kept as scanned, and undo makes two pages again.', overlap: '{{pct}} % overlap, {{width}} × {{height}} pixels together', picture: 'How they lie together', done: 'Two pages became one' },
  versions: {
    open: 'Versions', title: 'Versions of page {{n}}', hint: 'Every picture that this page has shown; any of them can be shown again.', list: 'Versions', version: 'Version {{n}}', current: 'Shown now', show: 'Show this one', showN: 'Show version {{n}}', restored: 'Version {{n}} is shown',
    how: { capture: 'original', replace: 'replaced', crop: 'cut', work: 'image work' },
  },
  check: {
    title: 'Check images', preset: 'Against', presets: { 'text-200': 'Ordinary text: 200 dpi, skew up to 3°', 'small-300': 'Small, dense or poor writing: 300 dpi', 'facsimile-600': 'Facsimiles: 600 dpi, colour' },
    extents: { item: 'This item', inbox: 'The inbox', volume: 'Its volume' }, start: 'Check', running: 'Checking images', never: 'Not checked yet. Each page is looked at for blanks, doubles, skew, cut edges, resolution, colour, page numbers and the page count.',
    clean: '{{n}} pages checked, nothing found', summary: '{{pages}} pages checked, {{all}} findings, {{must}} to be mended', keys: '↑↓ choose · Enter opens the page · W lets it stand', waive: 'Let it stand', waiveAlike: 'Let all {{n}} of this kind stand', waiveTitle: 'Let this finding stand?', waiveTitleMany: 'Let these {{n}} findings stand?', waiveDetail: 'The reason goes into the history. Where the image or the counts change, it is found again.', reopen: 'Take that back', waived: 'Let stand', waivedBy: 'Let stand by {{by}}, {{at}}: {{reason}}', findings: 'Findings', item: 'Code', page: 'Page', severity: 'Weight', severities: { must: 'Mend', check: 'Look' }, what: 'What', outdated: ' (changed since)',
  },
  finding: {
    unusable: 'The image cannot be opened or is damaged', blank: 'Seems to be blank', duplicate: 'The same image as page {{other}}', alike: 'Very like page {{other}} ({{measure}} %): scanned twice?', skew: '{{measure}}° askew, more than {{limit}}°', cutEdge: 'Writing is cut off at the edge', darkBorder: 'Dark border: wants trimming',
    resolution: '{{measure}} dpi, less than {{limit}} dpi', resolutionUnknown: 'The file names no resolution: is it {{limit}} dpi?', colourMode: 'Kept in fewer colours than its content needs', numberMissing: 'By the printed numbers {{measure}} pages are missing before this one', numberTwice: 'The same printed number as the page before', numberOrder: 'A smaller printed number than the page before: order?', pageCount: '{{measure}} pages here, {{limit}} described',
  },
};
