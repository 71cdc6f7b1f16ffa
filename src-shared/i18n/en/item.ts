import type { MessagesOf } from '../messages-of.ts';
import type { itemMessages as zh } from '../zh-CN/item.ts';

export const itemMessages: MessagesOf<typeof zh> = {
  fields: {
    volumeCode: 'Volume code', projectCode: 'Project code', subject: 'Subject number', formerCode: 'Former code', archiveCode: 'Archive code', archiveNumber: 'Archive item number', provisionalCode: 'Provisional number', sourceCode: 'Source id', otherCode: 'Other number', itemCount: 'Items', startDate: 'From', endDate: 'To', kind: 'Kind of volume', temporary: 'Temporary', archivalCode: 'Archival code', fondsId: 'Fonds', fonds: 'Fonds code', recordGroup: 'Record group', classCode: 'Class', year: 'Year', unitId: 'Unit (subject)', unit: 'Unit (subject)', retention: 'Retention', itemNumber: 'Item number', title: 'Title', documentNumber: 'Document number',
    responsible: 'Responsible body', date: 'Date', documentType: 'Document type', draftStage: 'Draft stage', language: 'Language', carrier: 'Carrier', pageCount: 'Pages', classification: 'Classification', secrecyTerm: 'Secrecy term', openStatus: 'Open status',
    keywords: 'Keywords', note: 'Note', aliases: 'Other numbers', volumeId: 'Volume', volumePosition: 'Place in the volume', boxId: 'Box', boxNumber: 'Box', location: 'Place', capturedPages: 'Pages captured', createdAt: 'Entered', createdBy: 'Entered by', updatedAt: 'Changed', updatedBy: 'Changed by', deletedAt: 'Deleted',
  },
  shortFields: { unitId: 'Unit', retention: 'Term', keywords: 'Keywords', documentNumber: 'Number', capturedPages: 'Scans' },
  problems: {
    charactersLost: 'Characters that cannot be read; the encoding may be wrong', controlCharacters: 'Holds invisible control characters', cellTooLong: 'Too long for a cell of a catalogue', tooManyCells: 'More cells than columns; a separator may lack quotes', volumeUnknown: 'There is no such volume (project)', volumeCodeDiffers: 'The code does not belong to its volume', codeOfDeleted: 'The code belongs to a deleted item', sameDescription: 'Another item has the same description', secrecyTermUnreadable: 'Not a secrecy term', errorCell: 'The cell holds an error', required: 'Required', dateUnreadable: 'Not a date. Write 20190501, 201905, 2019, a range 2018-2019 or an inferred [2019]', dateInFuture: 'Later than today', dateBackwards: 'Ends before it starts', yearDiffers: 'Not the year of the date, please check',
    retentionUnreadable: 'Not a retention. Write Permanent, 30 or 10 years', wordRetired: 'The dictionary no longer uses this word', notInDictionary: 'Not in the usual list', pageCountNotPositive: 'A whole number above 0', termUnreadable: 'Not a term. Write 10年 or 6个月', termNotAllowed: 'Public and internal papers have no secrecy term',
    termTooLong: 'Longer than the level allows (30, 20, 10 years)', openThoughSecret: 'A classified paper cannot be open', notANumber: 'A number, please', noSuchValue: 'No such value', notInChoices: 'Not one of the choices', notYesOrNo: 'Should be 是 (yes) or 否 (no)', patternDiffers: 'Not as the pattern demands', tooLong: 'Too long', otherFonds: 'Belongs to another fonds', aboveClearance: 'Above your clearance',
    codeTaken: 'The code is in use', codeRepeated: 'The code stands twice in the file', codeNotByRule: 'The code does not follow the rule or the description', noCodeRule: 'This record group has no code rule', numbersUsedUp: 'No item number is left', codeNotPossible: 'The rule gives no code',
    classCodeUnreadable: 'Not a class code', recordGroupUnreadable: 'No such record group', yearUnreadable: 'Not a year', kindUnreadable: 'Not a kind of volume', temporaryUnreadable: 'Write yes or no', unitUnreadable: 'No such unit, enter it first', pageCountUnreadable: 'Not a number of pages', classificationUnreadable: 'Not a classification', openStatusUnreadable: 'Not an open status', other: 'Please check',
  },
  retention: { Y: 'Permanent', CQ: 'Long term', DQ: 'Short term', years: '{{n}} years' },
  place: { box: 'Box {{box}}', unboxed: 'Not boxed', notPlaced: 'Not on a shelf' },
  aliases: 'Other numbers',
  aliasKinds: { former: 'Former code', archiveCode: 'Archive code', archiveNumber: 'Archive number', provisional: 'Provisional number', source: 'Source number', other: 'Other number' },
  unnumbered: 'No code yet',
  deleted: 'Deleted',
  pages: '{{n}} pages',
};
