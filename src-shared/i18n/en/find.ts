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
  understood: { label: 'How it was understood', code: 'code beginning {{code}}', day: 'dated {{day}}', date: 'dated {{from}} to {{to}}', fuzzy: '(similar)', spelt: 'pinyin {{letters}}', or: 'or', not: 'not', open: '(', close: ')' },
  problem: 'The query cannot be read',
  saved: { title: 'Saved searches', save: 'Save search', name: 'Name', share: 'Others may use it', done: 'Saved as “{{name}}”', new: '{{n}} new', by: 'shared by {{name}}', shared: 'shared', delete: 'Delete “{{name}}”', unreadable: 'can no longer be read' },
  view: { label: 'Show', items: 'By item', itemsDetail: 'One line an item', volumes: 'By dossier', volumesDetail: 'Gathered by dossier', subjects: 'By customer', subjectsDetail: 'Gathered by customer, household or party', places: 'By place', placesDetail: 'In walking order along the shelves; what is not shelved comes last', leaveVolume: '× not this dossier only', leaveSubject: '× not “{{subject}}” only', pickAll: 'Put the first {{n}} on the pick list' },
  sort: { label: 'Order', best: 'Usual order', newest: 'Entered last first', oldest: 'Entered first first', dateNewest: 'Latest date first', dateOldest: 'Earliest date first', code: 'By code', relevance: 'Best match first' },
  fuzzy: 'One wrong character',
  groups: {
    volume: { label: 'Results by dossier', none: 'Nothing found lies in a dossier', noneDetail: 'Show the results by item to see them.', rest: '{{n}} more lie in no dossier' },
    subject: { label: 'Results by customer', none: 'Nothing found belongs to a customer', noneDetail: 'Customers, households and parties are described as the subject of a dossier. Show the results by item to see them.', rest: '{{n}} more belong to no customer' },
    boxes: 'boxes: {{n}}', capped: 'Only the newest 10,000 were gathered. Narrow the search.',
  },
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
