import { ALIAS_FIELDS } from './code-alias.ts';

/** How a value stands in EAD. `name`: a body or person; `term` and `codes`: one element for each of several words or numbers. */
export type ExchangeShape = 'text' | 'codes' | 'paragraphs' | 'name' | 'date' | 'pages' | 'extent' | 'carrier' | 'language' | 'term';

export interface EadPlace {
  /** `did`: among the identification; `description`: behind it; `access`: among the access points (controlaccess). */
  readonly part: 'did' | 'description' | 'access';
  readonly element: string;
  /** Where EAD3 calls it otherwise. */
  readonly ead3?: string;
  /** `type` of EAD 2002, `localtype` of EAD3: tells elements of one name apart. Undefined: the one without, or with any that we do not know. */
  readonly type?: string;
  readonly shape: ExchangeShape;
}

/**
 * One thing that can be said of a record, and where it stands in the formats of exchange. Both directions of every format are read off this
 * one table: what is written under a place is read from it.
 */
export interface ExchangeElement {
  /** Name of the field of an item or volume; where `custom`, the key among its further elements. */
  readonly field: string;
  readonly custom: boolean;
  /** Number of the element in ISAD(G), second edition (2000). Null: no element of ISAD(G). */
  readonly isadg: string | null;
  readonly ead: EadPlace | null;
  /** Column of AtoM's CSV for archival descriptions. Null: a column of our own (`muniment…`) behind them, which AtoM passes over. */
  readonly atom: string | null;
}

const did = (element: string, shape: ExchangeShape = 'text', more: Partial<EadPlace> = {}): EadPlace => ({ part: 'did', element, shape, ...more });
const said = (element: string, more: Partial<EadPlace> = {}): EadPlace => ({ part: 'description', element, shape: 'paragraphs', ...more });
const access = (element: string): EadPlace => ({ part: 'access', element, shape: 'term' });
const own = (type: string): EadPlace => said('odd', { type });
const field = (name: string, isadg: string | null, ead: EadPlace | null, atom: string | null): ExchangeElement => ({ field: name, custom: false, isadg, ead, atom });
const custom = (key: string, isadg: string | null, ead: EadPlace | null, atom: string | null): ExchangeElement => ({ field: key, custom: true, isadg, ead, atom });

/** In the order of ISAD(G). Sources: ISAD(G) 2000; tag libraries of EAD 2002 and EAD3; AtoM's CSV template; DA/T 18-2022 for our side. */
export const EXCHANGE_ELEMENTS: readonly ExchangeElement[] = [
  field('archivalCode', '3.1.1', did('unitid'), 'identifier'),
  field('documentNumber', '3.1.1', did('unitid', 'text', { type: 'documentNumber' }), 'alternativeIdentifiers'),
  ...Object.keys(ALIAS_FIELDS).map((name) => field(name, '3.1.1', did('unitid', 'codes', { type: name }), 'alternativeIdentifiers')),
  field('title', '3.1.2', did('unittitle'), 'title'),
  custom('parallelTitle', '3.1.2', did('unittitle', 'text', { type: 'parallelTitle' }), null),
  field('date', '3.1.3', did('unitdate', 'date', { ead3: 'unitdatestructured' }), 'eventDates'),
  custom('dateText', '3.1.3', null, null),
  custom('levelOfDescription', '3.1.4', null, null),
  field('pageCount', '3.1.5', did('physdesc', 'pages', { ead3: 'physdescstructured' }), null),
  field('carrier', '3.1.5', did('physdesc', 'carrier'), null),
  custom('extent', '3.1.5', did('physdesc', 'extent'), 'extentAndMedium'),
  field('responsible', '3.2.1', did('origination', 'name'), 'eventActors'),
  custom('administrativeHistory', '3.2.2', said('bioghist'), 'eventActorHistories'),
  custom('custodialHistory', '3.2.3', said('custodhist'), 'archivalHistory'),
  custom('acquisitionSource', '3.2.4', said('acqinfo'), 'acquisition'),
  custom('summary', '3.3.1', said('scopecontent'), 'scopeAndContent'),
  custom('abstract', '3.3.1', did('abstract'), null),
  custom('appraisalNote', '3.3.2', said('appraisal'), 'appraisal'),
  field('retention', '3.3.2', own('retention'), null),
  custom('disposal', '3.3.2', own('disposal'), null),
  custom('accruals', '3.3.3', said('accruals'), 'accruals'),
  custom('arrangementNote', '3.3.4', said('arrangement'), 'arrangement'),
  custom('accessConditions', '3.4.1', said('accessrestrict'), 'accessConditions'),
  field('openStatus', '3.4.1', said('accessrestrict', { type: 'openStatus' }), null),
  field('classification', '3.4.1', said('accessrestrict', { type: 'classification' }), null),
  field('secrecyTerm', '3.4.1', said('accessrestrict', { type: 'secrecyTerm' }), null),
  custom('reproductionConditions', '3.4.2', said('userestrict'), 'reproductionConditions'),
  field('language', '3.4.3', did('langmaterial', 'language'), 'languageNote'),
  custom('physicalCharacteristics', '3.4.4', said('phystech'), 'physicalCharacteristics'),
  custom('findingAids', '3.4.5', said('otherfindaid'), 'findingAids'),
  custom('originalsLocation', '3.5.1', said('originalsloc'), 'locationOfOriginals'),
  custom('copiesLocation', '3.5.2', said('altformavail'), 'locationOfCopies'),
  custom('relatedUnits', '3.5.3', said('relatedmaterial'), 'relatedUnitsOfDescription'),
  custom('publicationNote', '3.5.4', said('bibliography'), 'publicationNote'),
  field('note', '3.6.1', said('odd'), 'generalNote'),
  custom('archivistNote', '3.7.1', said('processinfo'), 'archivistNote'),
  custom('descriptionRules', '3.7.2', own('descriptionRules'), 'rules'),
  custom('descriptionDates', '3.7.3', own('descriptionDates'), 'revisionHistory'),
  field('keywords', null, access('subject'), 'subjectAccessPoints'),
  custom('personNames', null, access('persname'), 'nameAccessPoints'),
  custom('organisationNames', null, access('corpname'), null),
  custom('placeNames', null, access('geogname'), 'placeAccessPoints'),
  field('documentType', null, access('genreform'), 'genreAccessPoints'),
  field('boxNumber', null, did('container', 'text', { type: 'box' }), 'physicalObjectName'),
  field('location', null, did('physloc', 'text', { type: 'shelf' }), 'physicalObjectLocation'),
  custom('storageLocation', null, did('physloc'), null),
  custom('repositoryCode', null, null, null),
  field('recordGroup', null, own('recordGroup'), null),
  field('classCode', null, own('classCode'), null),
  field('year', null, own('year'), null),
  field('unit', null, own('unit'), null),
  field('draftStage', null, own('draftStage'), null),
  field('subject', null, own('subject'), null),
  field('kind', null, own('kind'), null),
  field('temporary', null, own('temporary'), null),
];

/** Before the key of a further element that has no row above: `odd` with this type, or a column of this name. */
export const OWN_ELEMENT_PREFIX = 'muniment.';
