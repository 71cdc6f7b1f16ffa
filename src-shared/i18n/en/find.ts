import type { MessagesOf } from '../messages-of.ts';
import type { findMessages as zh } from '../zh-CN/find.ts';

export const findMessages: MessagesOf<typeof zh> = {
  title: 'Find',
  box: 'Find records',
  clear: 'Clear',
  placeholder: 'Title, page text, responsible body, number, code or date',
  where: { label: 'Where to look', everywhere: 'Everywhere', fields: 'Descriptions', pages: 'Page text' },
  count: '{{n}} records',
  took: '{{ms}} ms',
  understood: { label: 'How it was understood', code: 'code beginning {{code}}', day: 'dated {{day}}', date: 'dated {{from}} to {{to}}', fuzzy: '(similar)', or: 'or', not: 'not', open: '(', close: ')' },
  problem: 'The query cannot be read',
  fieldNames: { fullText: 'Page text', fonds: 'Fonds', unit: 'Unit', box: 'Box', volume: 'Volume', subject: 'Customer', capturedPages: 'Images', createdAt: 'Entered', createdBy: 'Entered by' },
  narrow: 'Narrow down',
  facetsMore: '{{n}} more…',
  facetGone: '(chosen)',
  results: 'Results',
  pageNumber: 'Page {{n}}',
  morePages: 'more pages: {{n}}',
  fetch: 'Fetch',
  actions: { label: 'Chosen result', open: 'Open', noPlace: 'Not on a shelf yet, so there is nowhere to fetch it from' },
  nothing: { title: 'Nothing found for “{{query}}”', detail: 'Try fewer words, or other ones. Pages whose text has not been read yet cannot be found by it.', narrowed: 'Nothing within these limits. Widen them to look further.', widen: 'Look everywhere', allWords: 'All the words must stand in one description, or on one page. Try one of them alone.', only: 'Only “{{word}}”' },
  guide: {
    title: 'What you can ask for', words: '水库', wordsDetail: 'Words of titles, bodies, notes and page text; one character is enough', several: '防汛 物资', severalDetail: 'Several words with spaces: all of them must be there', quoted: '“除险加固”', quotedDetail: 'Quoted words stand together', code: 'Z109-WS', codeDetail: 'The beginning of an archival code, a former one or the archive’s own number', date: '2019-05', dateDetail: 'A year, month, day or range: 201905, 2019-2021, 20190501-20190601',
    field: 'title:防汛 pages>10', fieldDetail: 'One field: title, author, docno, code, year, retention, classification, unit, date, note, text, box, volume, customer', either: '(防汛 | 抗旱) -预案', eitherDetail: 'AND, OR, NOT; | for or, a minus for not, parentheses to group',
    recent: 'Looked for lately', keys: '↓ walks the results · Enter opens the page · G fetches · E shows the description · / back to the box',
  },
  reader: {
    label: 'Page and text', catalogue: 'Description', page: '{{title}}, page {{n}}', text: 'Text', corrected: 'Corrected by {{name}}', confidence: '{{pct}} % sure', unread: 'This page has not been read yet.', queued: 'This page is waiting to be read.', failed: 'This page could not be read.', noPages: 'No page images yet',
    noPagesDetail: 'When pages are scanned or imported their images and text appear here.', pagesClosed: 'Page images are not open to you', pagesClosedDetail: 'They need another role. What is described stands below.', marks: '{{n}} found', markOf: '{{i}} of {{n}}', before: 'Previous', next: 'Next',
  },
  keys: { box: 'Back to the box', fetch: 'Fetch', catalogue: 'Open the description', close: 'Close the page', nextPage: 'Next page', previousPage: 'Previous page', nextMark: 'Next word', previousMark: 'Word before', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Whole page' },
};
