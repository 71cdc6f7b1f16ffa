import type { DeliverySettings, DeliveryType } from '#shared/presets/delivery-preset.ts';
import { contractWords as english } from '#shared/i18n/en/delivery-contract.ts';
import { contractWords as chinese } from '#shared/i18n/zh-CN/delivery-contract.ts';
import { fillWords } from '#shared/i18n/fill-words.ts';
import { messages } from '#shared/i18n/messages.ts';
import { MAX_FILE_BYTES } from '#main/imaging/folder-files.ts';
import { DELIVERY_LIMITS } from '#main/formats/deliveries/delivery-limits.ts';

/** 接口约定 What the people of the other system have to know, with the folders and names that were agreed with them; Markdown. */
export function writeContract(settings: DeliverySettings, storeKind: 'folder' | 'table', language: 'zh-CN' | 'en'): string {
  const words = language === 'en' ? english : chinese;
  const name = language === 'en' ? settings.nameEn : settings.nameZh;
  const example = settings.types.find(({ makes }) => makes === 'items') ?? settings.types[0]!;
  const sections = [
    fillWords(words.opening, { name }), storeKind === 'folder' ? words.folder : words.table, words.types, ...settings.types.map((type) => typeLines(settings, type, language)),
    ...(storeKind === 'folder' ? [fillWords(words.example, { type: example.typeKey, fields: exampleFields(example, language) }), words.csv] : []), words.rules, words.answers,
    fillWords(words.limits, { records: DELIVERY_LIMITS.records, pages: DELIVERY_LIMITS.pages, megabytes: MAX_FILE_BYTES / 1024 / 1024, text: DELIVERY_LIMITS.textLength, manifest: DELIVERY_LIMITS.manifestBytes / 1024 / 1024 }),
  ];
  return `${sections.join('\n\n')}\n`;
}

function typeLines({ expected }: DeliverySettings, type: DeliveryType, language: 'zh-CN' | 'en'): string {
  const words = language === 'en' ? english : chinese;
  const { fields } = messages[language].item;
  const named = (field: string): string => (Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : Object.hasOwn(words.fields, field) ? words.fields[field as keyof typeof words.fields] : field);
  const list = expected.find(({ listKey }) => listKey === type.listKey);
  const lines = [
    `### \`${type.typeKey}\` ${language === 'en' ? type.nameEn : type.nameZh}`,
    type.makes === 'items' ? words.content[type.content] : type.makes === 'stages' ? words.stages : fillWords(words.expected, { list: (language === 'en' ? list?.nameEn : list?.nameZh) ?? '' }),
    ...(type.idField === '' ? [] : [fillWords(words.idField, { name: type.idField })]),
    ...(Object.keys(type.fields).length === 0 ? [] : [`| ${words.yourName} | ${words.ourName} | ${words.needed} |`, '|---|---|---|', ...Object.entries(type.fields).map(([heading, field]) => `| ${heading} | ${named(field)} | ${type.required.includes(field) || field === 'title' ? words.yes : ''} |`)]),
  ];
  // A table of Markdown begins behind an empty line.
  return lines.map((line, index) => (line.startsWith('| ') && !(lines[index - 1] ?? '').startsWith('|') ? `\n${line}` : line)).join('\n');
}

function exampleFields(type: DeliveryType, language: 'zh-CN' | 'en'): string {
  const values: Readonly<Record<string, string>> = language === 'en' ? english.values : chinese.values;
  return Object.entries(type.fields).map(([heading, field]) => `"${heading}": "${values[field] ?? '…'}"`).join(', ');
}
