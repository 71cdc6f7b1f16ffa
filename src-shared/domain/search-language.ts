import { MunimentError } from '../errors.ts';
import { searchLexemes, type SearchLexeme } from './search-lexemes.ts';
import type { SearchField } from './search-fields.ts';
import type { SearchNode, SearchOperator } from './search-node.ts';
import { MAX_QUERY_LENGTH, readTerm, type SearchTerm } from './search-query.ts';
import type { Simplify } from './search-text.ts';

/** Nobody writes more, and each part is a question to the index. */
const MOST_PARTS = 60;

export interface ReadLanguageOptions {
  readonly simplify: Simplify;
  /** Fields that the room has of its own. */
  readonly customFields?: readonly SearchField[];
  /** Every plain word may hold one wrong character. */
  readonly fuzzy?: boolean;
}

/**
 * Reads the one box: words, "phrases", `field:value`, AND OR NOT (与 或 非, `|`, `-word`), parentheses; null when there is nothing to look for.
 * Binds as everywhere: NOT before AND before OR, and words side by side are AND. Plain words come out as one `words` node.
 * Throws SEARCH_QUERY_OPERAND_MISSING, SEARCH_QUERY_PARENTHESIS_OPEN, SEARCH_QUERY_FIELD_EMPTY, SEARCH_QUERY_TOO_LONG, SEARCH_QUERY_LENGTH, each with `start` and `end` of its place.
 */
export function readSearchLanguage(query: string, options: ReadLanguageOptions): SearchNode | null {
  if (query.length > MAX_QUERY_LENGTH) throw new MunimentError('SEARCH_QUERY_LENGTH', { length: query.length, most: MAX_QUERY_LENGTH, start: MAX_QUERY_LENGTH, end: query.length });
  const lexemes = searchLexemes(query, options.customFields ?? []);
  const [only] = lexemes;
  // A sign alone is what it is looked for.
  if (lexemes.length === 1 && only !== undefined && only.kind !== 'word' && only.kind !== 'field' && only.kind !== 'open') {
    const term = readTerm(query.slice(only.start, only.end), options.simplify);
    return term === null ? null : { kind: 'words', field: null, terms: [term] };
  }
  if (lexemes.length > MOST_PARTS) throw new MunimentError('SEARCH_QUERY_TOO_LONG', { most: MOST_PARTS, ...placeOf(lexemes[MOST_PARTS]) });
  return new LanguageReader(lexemes, options).read();
}

class LanguageReader {
  private at = 0;
  private readonly lexemes: readonly SearchLexeme[];
  private readonly options: ReadLanguageOptions;

  constructor(lexemes: readonly SearchLexeme[], options: ReadLanguageOptions) {
    this.lexemes = lexemes;
    this.options = options;
  }

  read(): SearchNode | null {
    if (this.lexemes.length === 0) return null;
    return this.readOr(null);
  }

  private peek(): SearchLexeme | undefined { return this.lexemes[this.at]; }

  private readOr(within: FieldSign | null): SearchNode | null {
    const parts = [this.readAnd(within)];
    for (let sign = this.peek(); sign?.kind === 'or'; sign = this.peek()) {
      this.at += 1;
      this.needOperand(sign);
      parts.push(this.readAnd(within));
    }
    return joined('or', parts);
  }

  private readAnd(within: FieldSign | null): SearchNode | null {
    const parts: (SearchNode | null)[] = [];
    for (let next = this.peek(); next !== undefined && next.kind !== 'or' && next.kind !== 'close'; next = this.peek()) {
      if (next.kind === 'and') {
        // Between two operands only; before the first there is nothing to join.
        if (parts.length === 0) throw operandMissing(next);
        this.at += 1;
        this.needOperand(next);
        continue;
      }
      parts.push(this.readNot(within));
    }
    if (parts.length === 0) throw operandMissing(this.peek() ?? this.lexemes.at(-1));
    return joined('and', mergeWords(parts));
  }

  private readNot(within: FieldSign | null): SearchNode | null {
    const sign = this.peek();
    if (sign?.kind !== 'not') return this.readPart(within);
    this.at += 1;
    this.needOperand(sign);
    const part = this.readNot(within);
    return part === null ? null : { kind: 'not', part };
  }

  private readPart(within: FieldSign | null): SearchNode | null {
    const lexeme = this.peek();
    this.at += 1;
    if (lexeme?.kind === 'open') {
      if (this.peek()?.kind === 'close') { this.at += 1; return null; }
      const inner = this.readOr(within);
      if (this.peek()?.kind !== 'close') throw new MunimentError('SEARCH_QUERY_PARENTHESIS_OPEN', placeOf(lexeme));
      this.at += 1;
      return inner;
    }
    if (lexeme?.kind === 'field') {
      const value = this.peek();
      if (value?.kind !== 'word' && value?.kind !== 'open') throw new MunimentError('SEARCH_QUERY_FIELD_EMPTY', { field: lexeme.field.names[0] ?? lexeme.field.name, ...placeOf(lexeme) });
      return this.readPart({ field: lexeme.field, operator: lexeme.operator });
    }
    return lexeme?.kind === 'word' ? this.leafOf(lexeme, within) : null;
  }

  private leafOf(word: Extract<SearchLexeme, { kind: 'word' }>, within: FieldSign | null): SearchNode | null {
    const place = { start: word.start, end: word.end };
    if (within !== null && within.field.kind !== 'text' && within.field.kind !== 'pages') return { kind: 'compare', field: within.field, operator: within.operator, value: word.typed, place };
    const term = readTerm(word.typed, this.options.simplify);
    if (term === null) return null;
    // A named field gives words; days and codes have fields of their own.
    if (within !== null) return { kind: 'words', field: within.field, terms: [{ ...term, dateSpan: undefined, codePrefix: undefined }] };
    const loose = word.fuzzy || (this.options.fuzzy === true && !word.quoted && term.dateSpan === undefined && term.codePrefix === undefined);
    return loose ? { kind: 'fuzzy', term } : { kind: 'words', field: null, terms: [term] };
  }

  private needOperand(sign: SearchLexeme): void {
    const next = this.peek();
    if (next === undefined || next.kind === 'or' || next.kind === 'and' || next.kind === 'close') throw operandMissing(sign);
  }
}

interface FieldSign { readonly field: SearchField; readonly operator: SearchOperator }

const placeOf = (lexeme: SearchLexeme | undefined): { start: number; end: number } => ({ start: lexeme?.start ?? 0, end: lexeme?.end ?? 0 });
const operandMissing = (sign: SearchLexeme | undefined): MunimentError => new MunimentError('SEARCH_QUERY_OPERAND_MISSING', placeOf(sign));

/** Words without a field that stand in one AND are looked for together, as they are without any sign. */
function mergeWords(parts: readonly (SearchNode | null)[]): (SearchNode | null)[] {
  const terms: SearchTerm[] = [];
  const others: SearchNode[] = [];
  for (const part of parts) {
    if (part?.kind === 'words' && part.field === null) terms.push(...part.terms);
    else if (part !== null) others.push(part);
  }
  return terms.length === 0 ? others : [{ kind: 'words', field: null, terms }, ...others];
}

function joined(kind: 'and' | 'or', parts: readonly (SearchNode | null)[]): SearchNode | null {
  const real = parts.filter((part) => part !== null);
  const [first] = real;
  return real.length <= 1 ? (first ?? null) : { kind, parts: real };
}
