import { EXCHANGE_ELEMENTS, OWN_ELEMENT_PREFIX } from '#shared/domain/exchange-elements.ts';

/** Columns of AtoM's template that stand for no single field of ours, or are for the program that reads. Those that AtoM wants first come first. */
export const ATOM_COLUMNS: readonly string[] = [
  'legacyId', 'parentId', 'qubitParentSlug', 'accessionNumber', 'identifier', 'title', 'levelOfDescription', 'extentAndMedium', 'repository', 'archivalHistory', 'acquisition', 'scopeAndContent', 'appraisal', 'accruals',
  'arrangement', 'accessConditions', 'reproductionConditions', 'language', 'script', 'languageNote', 'physicalCharacteristics', 'findingAids', 'locationOfOriginals', 'locationOfCopies', 'relatedUnitsOfDescription',
  'publicationNote', 'digitalObjectPath', 'digitalObjectURI', 'generalNote', 'subjectAccessPoints', 'placeAccessPoints', 'nameAccessPoints', 'genreAccessPoints', 'descriptionIdentifier', 'institutionIdentifier', 'rules',
  'descriptionStatus', 'levelOfDetail', 'revisionHistory', 'languageOfDescription', 'scriptOfDescription', 'sources', 'archivistNote', 'publicationStatus', 'physicalObjectName', 'physicalObjectLocation', 'physicalObjectType',
  'alternativeIdentifiers', 'alternativeIdentifierLabels', 'eventDates', 'eventTypes', 'eventStartDates', 'eventEndDates', 'eventActors', 'eventActorHistories', 'culture',
];

/** Several values in these columns are parted by an upright stroke. */
export const SEVERAL: ReadonlySet<string> = new Set(['subjectAccessPoints', 'placeAccessPoints', 'nameAccessPoints', 'genreAccessPoints', 'alternativeIdentifiers', 'alternativeIdentifierLabels', 'eventDates', 'eventTypes', 'eventStartDates', 'eventEndDates', 'eventActors', 'eventActorHistories', 'physicalObjectName', 'physicalObjectLocation', 'physicalObjectType', 'language', 'script']);

/** Written for readers of AtoM from several fields of ours; what our own columns say more exactly is read from them. */
export const DERIVED: ReadonlySet<string> = new Set(['extentAndMedium', 'accessConditions', 'eventDates', 'eventActors', 'alternativeIdentifiers', 'subjectAccessPoints', 'placeAccessPoints', 'nameAccessPoints', 'genreAccessPoints', 'languageNote', 'physicalObjectName', 'physicalObjectLocation', 'eventActorHistories']);

/** Our own columns stand behind AtoM's, which it passes over with a warning. */
export const ROLE_COLUMN = `${OWN_ELEMENT_PREFIX}role`;
export const ownColumn = (field: string): string => `${OWN_ELEMENT_PREFIX}${field}`;

/** Fields that need a column of ours: those that AtoM has none for, and those of which its column holds only a version for readers. */
export const OWN_FIELDS: readonly string[] = EXCHANGE_ELEMENTS.filter(({ atom, field }) => atom === null || DERIVED.has(atom) || field === 'levelOfDescription').map(({ field }) => field);

/** With which labels numbers of ours stand among the alternative identifiers: Chinese, English, and the words that others use too. */
export const IDENTIFIER_LABELS: Readonly<Record<string, readonly string[]>> = {
  documentNumber: ['文件编号', 'Document number', '文号'], formerCode: ['旧档号', 'Former code', '原档号'], archiveCode: ['馆编档号', 'Archive code'], archiveNumber: ['馆编件号', 'Archive item number'],
  provisionalCode: ['临时号', 'Provisional number'], sourceCode: ['原系统编号', 'Source number'], otherCode: ['其他编号', 'Other number'],
};
