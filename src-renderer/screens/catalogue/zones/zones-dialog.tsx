import { Button, NumberInput, TextInput } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormType } from '#shared/contract/candidates.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { turnedSize } from '#shared/domain/turn-box.ts';
import { ZONE_FIELDS, type FormZone, type ZoneBox } from '#shared/presets/form-type-preset.ts';
import { useFieldNames } from '../../../app/use-field-names.ts';
import { usePageImage } from '../../../client/page-image.ts';
import { useCore } from '../../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../../components/dialog.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { showDone } from '../../../components/toast.ts';
import { useCustomFields } from '../use-custom-fields.ts';
import { anchorWords } from './anchor-words.ts';
import { draftOf, draftZone, NEW_BOX, settingsOf, type FormDraft } from './zone-draft.ts';
import { ZoneDrawing } from './zone-drawing.tsx';
import { ZoneLine } from './zone-line.tsx';
import classes from './zones.module.css';

interface ZonesDialogProps {
  /** On whose pages the zones are drawn. */
  readonly item: Item;
  /** Kind of paper to begin with; null: a new one. */
  readonly formKey: string | null;
  readonly onChosen: (key: string) => void;
  readonly onClose: () => void;
}

/** On the left of the zone or above it, where forms have their headings: what stands behind it may be another word on the next sheet. */
const isBefore = (word: ZoneBox, zone: ZoneBox): boolean => word.leftPm + word.widthPm <= zone.leftPm + zone.widthPm * 0.1 || word.topPm + word.heightPm <= zone.topPm + zone.heightPm * 0.1;

/** Waits for what it is drawn from, then stays as it is while it is open: what others save meanwhile is noticed when this is saved. */
export function ZonesDialog(props: ZonesDialogProps) {
  const core = useCore();
  const { data: types } = useQuery(core.candidates.listFormTypes.queryOptions({ input: {} }));
  if (types === undefined) return null;
  return <Editor {...props} type={types.find(({ key }) => key === props.formKey && props.formKey !== null) ?? null} />;
}

function Editor({ item, type, onChosen, onClose }: ZonesDialogProps & { readonly type: FormType | null }) {
  const { t } = useTranslation(['candidates', 'common', 'catalogue']);
  const core = useCore();
  const names = useFieldNames();
  const { active } = useCustomFields(item.fondsId, item.recordGroup);
  const [start] = useState(type);
  // A list has no zones: what is drawn is a kind of its own.
  const [base] = useState(start === null || start.settings.list !== null ? null : start);
  const [draft, setDraft] = useState<FormDraft>(() => draftOf(base?.settings));
  const [chosen, setChosen] = useState<number | null>(null);
  const [position, setPosition] = useState(1);
  const pages = useQuery(core.digitisation.listPages.queryOptions({ input: { itemId: item.itemId } })).data ?? [];
  const page = pages[position - 1];
  const image = usePageImage(page?.pageId ?? null, 'screen');
  const text = useQuery(core.digitisation.getPageText.queryOptions({ input: page === undefined ? skipToken : { pageId: page.pageId } })).data;
  const save = useMutation(core.candidates.saveFormType.mutationOptions());

  const fields = useMemo(() => [...ZONE_FIELDS, ...active.map(({ key }) => `custom.${key}`), ...draft.zones.map(({ zone }) => zone.field)].filter((field, index, all) => all.indexOf(field) === index).map((value) => ({ value, label: names(value) })), [active, names, draft.zones]);
  const change = (id: number, zone: FormZone): void => { setDraft((now) => ({ ...now, zones: now.zones.map((each) => (each.id === id ? { id, zone } : each)) })); };
  const remove = (id: number): void => { setDraft((now) => ({ ...now, zones: now.zones.filter((each) => each.id !== id) })); };
  const wordsAt = (box: ZoneBox) => (page === undefined || text === undefined ? [] : anchorWords({ ...page, lines: text.lines }, box));
  const draw = (box: ZoneBox): void => {
    // The first field that has no zone yet, and the nearest printed word: usually right, and both can be changed.
    const free = ZONE_FIELDS.find((field) => !draft.zones.some(({ zone }) => zone.field === field)) ?? 'note';
    const word = wordsAt(box).find((each) => isBefore(each.box, box));
    const made = draftZone({ field: free, kind: free === 'date' ? 'date' : free === 'documentNumber' ? 'documentNumber' : 'text', page: position === 1 ? 'first' : position === pages.length ? 'last' : 'any', place: { how: 'box', box, anchor: word === undefined ? null : { text: word.text, box: word.box } } });
    setDraft((now) => ({ ...now, zones: [...now.zones, made] }));
    setChosen(made.id);
  };
  const submit = (as: 'same' | 'new', retired = false): void => {
    const settings = settingsOf(draft, base?.settings);
    const own = as === 'same' && base !== null ? { formTypeId: base.formTypeId, version: base.version, presetId: base.formTypeId === null ? base.presetId : null } : {};
    save.mutate({ ...own, settings, retired }, {
      onSuccess: (saved) => { showDone(t(retired ? 'zones.retired' : 'zones.saved', { name: saved.settings.nameZh })); if (!retired) onChosen(saved.key); onClose(); },
    });
  };
  const whole = draft.nameZh.trim() !== '' && draft.zones.length > 0;
  const seen = page === undefined ? null : turnedSize(page, page.rotation);
  return (
    <Dialog open onClose={onClose} title={t('zones.title')} width={1180}>
      <div className={classes.editor}>
        <div className={classes.picture}>
          {pages.length > 1 && (
            <div className={classes.turn}>
              <Button variant="default" size="compact-sm" disabled={position === 1} onClick={() => { setPosition(position - 1); }}>{t('catalogue:image.previousPage')}</Button>
              <span>{position} / {pages.length}</span>
              <Button variant="default" size="compact-sm" disabled={position === pages.length} onClick={() => { setPosition(position + 1); }}>{t('catalogue:image.nextPage')}</Button>
            </div>
          )}
          <ErrorNotice error={image.error} />
          {seen !== null && <ZoneDrawing imageUrl={image.url} {...seen} zones={draft.zones} chosen={chosen} nameOf={names} onChoose={setChosen} onDraw={draw} onRemove={remove} onMove={(id, box) => { const zone = draft.zones.find((each) => each.id === id)?.zone; if (zone?.place.how === 'box') change(id, { ...zone, place: { ...zone.place, box } }); }} />}
        </div>
        <div className={classes.side}>
          <p className={classes.hint}>{t('zones.detail')}</p>
          {text !== undefined && text.engine === null && <p className={classes.hint}>{t('zones.unread')}</p>}
          <div className={classes.names}>
            <TextInput size="xs" label={t('zones.name')} required value={draft.nameZh} maxLength={100} data-autofocus={base === null || undefined} onChange={(event) => { setDraft({ ...draft, nameZh: event.currentTarget.value }); }} />
            <TextInput size="xs" label={t('zones.nameEn')} value={draft.nameEn} maxLength={100} onChange={(event) => { setDraft({ ...draft, nameEn: event.currentTarget.value }); }} />
          </div>
          <div className={classes.known}>
            <TextInput size="xs" label={t('zones.texts')} description={t('zones.textsHint', { n: draft.fewest })} value={draft.texts} onChange={(event) => { setDraft({ ...draft, texts: event.currentTarget.value }); }} />
            <NumberInput size="xs" label={t('zones.fewest')} min={0} max={20} allowDecimal={false} value={draft.fewest} onChange={(value) => { setDraft({ ...draft, fewest: Number(value) || 0 }); }} />
          </div>
          <div className={classes.listHead}><h3>{t('zones.list')}</h3><Button variant="default" size="compact-sm" onClick={() => { draw(NEW_BOX); }}>{t('zones.add')}</Button></div>
          {draft.zones.length === 0 && <p className={classes.hint}>{t('zones.noZones')}</p>}
          <ul className={classes.list}>
            {draft.zones.map((each) => <ZoneLine key={each.id} draft={each} isChosen={each.id === chosen} fields={fields} nameOf={names} words={each.zone.place.how === 'box' ? wordsAt(each.zone.place.box) : []} onChoose={() => { setChosen(each.id); }} onChange={(zone) => { change(each.id, zone); }} onRemove={() => { remove(each.id); }} />)}
          </ul>
        </div>
      </div>
      <ErrorNotice error={save.error} />
      <DialogFoot>
        {base?.formTypeId != null && <Button variant="subtle" color="gray" onClick={() => { submit('same', true); }}>{t('zones.retire')}</Button>}
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        {base !== null && <Button variant="default" disabled={!whole || draft.nameZh.trim() === base.settings.nameZh} loading={save.isPending} onClick={() => { submit('new'); }}>{t('zones.own')}</Button>}
        <Button disabled={!whole} loading={save.isPending} onClick={() => { submit('same'); }}>{t('common:save')}</Button>
      </DialogFoot>
    </Dialog>
  );
}
