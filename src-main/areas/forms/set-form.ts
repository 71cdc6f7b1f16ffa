import type { FormManifest, FormOrder, Unprintable } from '#shared/contract/forms.ts';
import { MunimentError } from '#shared/errors.ts';
import { FONT_PACKAGES, FORM_FONTS } from '#shared/presets/form-fonts.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import type { FormTemplate } from '#main/typesetting/form-library.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findUnprintable } from './find-unprintable.ts';
import type { GatheredForm } from './form-data.ts';
import { gatherForm } from './gather-form.ts';

type Notices = Pick<CallAnswer<'forms', 'previewForm'>, 'unprintable' | 'templateProblem' | 'fontsMissing'>;

export interface PreparedForm {
  readonly template: FormTemplate;
  readonly gathered: GatheredForm;
  readonly unprintable: readonly Unprintable[];
  readonly fontsMissing: readonly string[];
  /** JSON that the template reads. */
  readonly data: string;
  /** The same for the same document. */
  readonly fingerprint: string;
}

export interface SetForm extends Notices { readonly pages: number }

/** A template that was made by people may take so long on a page of paper and no longer. */
const CHOOSE_FONTS_MS = 60_000;
export const SET_PREVIEW_MS = 30_000;
export const SET_DOCUMENT_MS = 300_000;
/** 〓, which stands for a letter that the printer has not got. */
const STAND_IN = '〓';

/** The template that an order names. Throws FORMS_NO_SUCH_FORM. */
export async function requireForm(context: AreaContext, formId: string): Promise<FormTemplate> {
  const template = (await context.services.forms.library.list()).find(({ manifest }) => manifest.id === formId);
  if (template === undefined) throw new MunimentError('FORMS_NO_SUCH_FORM', { formId });
  return template;
}

/** Gathers what is to be printed and chooses the fonts for it. Throws what `gatherForm` throws, FORMS_NO_CHINESE_FONT, FORMS_PARAMETER_INVALID. */
export async function prepareForm(context: AreaContext, order: FormOrder, most: number): Promise<PreparedForm> {
  const template = await requireForm(context, order.formId);
  const { manifest } = template;
  const { library, typesetter } = context.services.forms;
  const parameters = readParameters(manifest, order.parameters);
  const gathered = gatherForm(context, manifest, order.subject, most);
  const text = [...new Set([...gathered.records.map((record) => record.text), ...Object.values(parameters).map(String)].join(''))].join('');
  const roles = Object.fromEntries(Object.entries(FORM_FONTS).map(([role, families]) => [role, [...families]]));
  const chosen = await typesetter.perform({ kind: 'chooseFonts', text, roles, ownFonts: library.ownFonts }, { timeoutMs: CHOOSE_FONTS_MS, signal: context.signal });
  if (chosen.missing.length === Object.keys(FORM_FONTS).length) throw new MunimentError('FORMS_NO_CHINESE_FONT', { fonts: FONT_PACKAGES });
  const data = standIn(JSON.stringify({
    form: { id: manifest.id, name: manifest.names['zh-CN'] }, parameters, offset: order.offset, fonts: chosen.fonts, sheets: gathered.sheets,
  }), chosen.unprintable);
  return { template, gathered, unprintable: findUnprintable(chosen.unprintable, gathered.records), fontsMissing: chosen.missing, data, fingerprint: sha256Hex(data) };
}

const standIn = (json: string, characters: readonly string[]): string => characters.reduce((text, character) => text.replaceAll(character, STAND_IN), json);

/**
 * Writes the PDF to `outFile`. Where the institution's own template is wrong the built-in one is taken, and the answer says what is wrong.
 * Throws FORMS_TEMPLATE_BROKEN where there is no other, FORMS_TOO_SLOW, FORMS_TYPESETTER_GONE.
 */
export async function setForm(context: AreaContext, prepared: PreparedForm, outFile: string, timeoutMs: number): Promise<SetForm> {
  const { library, typesetter } = context.services.forms;
  const set = async (builtInOnly: boolean): Promise<number> => {
    const files = [...await library.files(builtInOnly), { path: '/data.json', base64: Buffer.from(prepared.data).toString('base64') }];
    const answer = await typesetter.perform({ kind: 'set', files, main: prepared.template.main, ownFonts: library.ownFonts, outFile, madeAtS: Math.floor(context.clock.nowMs() / 1000) }, { timeoutMs, signal: context.signal });
    return answer.pages;
  };
  const notices = { unprintable: [...prepared.unprintable], fontsMissing: [...prepared.fontsMissing] };
  try {
    return { pages: await set(false), templateProblem: null, ...notices };
  } catch (error) {
    if (!(error instanceof MunimentError) || error.code !== 'FORMS_TEMPLATE_BROKEN') throw error;
    // The first error is the one to tell: without the institution's own files there may be none, or no template at all.
    const pages = await set(true).catch(() => { throw error; });
    const { file, line, column, message } = error.data as { readonly file: string; readonly line: number | null; readonly column: number | null; readonly message: string };
    return { pages, templateProblem: { file, line, column, message }, ...notices };
  }
}

/** What was chosen, with the manifest's defaults for the rest. Throws FORMS_PARAMETER_INVALID. */
function readParameters(manifest: FormManifest, given: FormOrder['parameters']): Record<string, string | number | boolean> {
  const wanted = new Map(manifest.parameters.map((parameter) => [parameter.name, parameter]));
  for (const name of Object.keys(given)) if (!wanted.has(name)) throw new MunimentError('FORMS_PARAMETER_INVALID', { name });
  return Object.fromEntries(manifest.parameters.map((parameter) => {
    const value = given[parameter.name] ?? parameter.default;
    const fits = typeof value === typeof parameter.default && (parameter.kind !== 'choice' || parameter.choices.some((choice) => choice.value === value))
      && (typeof value !== 'number' || (Number.isFinite(value) && value >= (parameter.least ?? -Infinity) && value <= (parameter.most ?? Infinity)));
    if (!fits) throw new MunimentError('FORMS_PARAMETER_INVALID', { name: parameter.label['zh-CN'] });
    return [parameter.name, value];
  }));
}
