import { NumberInput, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeviceView } from '#shared/contract/system.ts';
import { DRIVER_SETTINGS, type DriverSettings } from '#shared/domain/device-driver-options.ts';
import { DRIVERS_OF_FAMILY, type DriverName } from '#shared/domain/device-drivers.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import type { Connected } from './connected-panel.tsx';
import { DriverOptions } from './driver-options.tsx';
import { EsclSetup } from './escl-setup.tsx';
import { firstBadLine, formatOptions, parseOptions } from './device-options.ts';
import classes from './settings.module.css';

const MODBUS_TCP_PORT = 502;
const ADDRESS_KINDS = ['tcp', 'udp', 'hid', 'usb', 'none'] as const;
const USUAL_POLL_MS = 60_000;
const FAMILIES = Object.keys(DRIVERS_OF_FAMILY) as (keyof typeof DRIVERS_OF_FAMILY)[];

/** What is known of a driver's settings; nothing of one from another version. */
const settingsOf = (driver: string): DriverSettings | undefined => (Object.hasOwn(DRIVER_SETTINGS, driver) ? DRIVER_SETTINGS[driver as DriverName] : undefined);
const familyOf = (driver: string): (typeof FAMILIES)[number] => FAMILIES.find((family) => driver.startsWith(`${family}/`)) ?? 'climate';

/** Registers a device, or changes how it is reached. */
export function DeviceDialog({ device, found, onClose }: { readonly device: DeviceView | null; readonly found: Connected | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'devices']);
  const core = useCore();
  const save = useMutation(core.system.saveDevice.mutationOptions({ onSuccess: onClose }));
  const tcp = device?.address.kind === 'tcp' || device?.address.kind === 'udp' ? device.address : { host: '127.0.0.1', port: MODBUS_TCP_PORT };
  const hid = device?.address.kind === 'hid' || device?.address.kind === 'usb' ? device.address : found ?? { vendorId: 0, productId: 0, serialNumber: '' };
  const firstDriver = device?.driver ?? found?.drivers[0] ?? DRIVERS_OF_FAMILY.climate[0];
  const { values, set, text } = useFormValues({
    deviceId: device?.deviceId ?? '', name: device?.name ?? found?.name ?? '', family: device?.family ?? familyOf(firstDriver), driver: firstDriver, kind: device?.address.kind ?? found?.kind ?? 'tcp', host: tcp.host, port: tcp.port,
    vendorId: hid.vendorId.toString(16).padStart(4, '0'), productId: hid.productId.toString(16).padStart(4, '0'), serialNumber: hid.serialNumber ?? '',
    options: formatOptions(device?.options ?? {}), pollIntervalMs: device?.pollIntervalMs ?? settingsOf(firstDriver)?.pollIntervalMs ?? USUAL_POLL_MS, enabled: device?.enabled ?? true,
  });
  const offered = DRIVERS_OF_FAMILY[values.family].map((driver) => ({ value: driver as string, label: t(`devices.drivers.${driver}`) }));
  // Registered by another version of the program: shown as it is, and not lost by saving.
  const driverChoices = offered.some(({ value }) => value === values.driver) ? offered : [...offered, { value: values.driver, label: values.driver }];
  const badLine = firstBadLine(values.options);
  const idIsSound = /^[a-z0-9-]{1,64}$/.test(values.deviceId);
  const settings = settingsOf(values.driver);
  // Whatever has no field of its own is still to be seen, and to be changed.
  const needsLines = settings === undefined || badLine !== null || Object.keys(parseOptions(values.options)).some((name) => !settings.options.some((option) => option.name === name));
  const choose = (driver: string): void => {
    const usual = settingsOf(driver);
    set('driver', driver);
    set('pollIntervalMs', usual?.pollIntervalMs ?? USUAL_POLL_MS);
    if (device !== null || found !== null || usual === undefined) return;
    set('port', usual.port);
    set('kind', usual.addressKinds[0] ?? 'tcp');
  };
  const setOptions = (changed: Readonly<Record<string, string>>): void => { set('options', formatOptions(Object.fromEntries(Object.entries({ ...parseOptions(values.options), ...changed }).filter(([, value]) => value !== '')))); };
  const submit = (): void => {
    const { deviceId, family, pollIntervalMs, enabled } = values;
    const address = values.kind === 'tcp' || values.kind === 'udp' ? { kind: values.kind, host: values.host.trim(), port: values.port }
      : values.kind === 'none' ? { kind: 'none' as const }
      : { kind: values.kind === 'usb' ? 'usb' as const : 'hid' as const, vendorId: Number.parseInt(values.vendorId, 16), productId: Number.parseInt(values.productId, 16), ...(values.serialNumber !== '' && { serialNumber: values.serialNumber }) };
    save.mutate({ deviceId, family, pollIntervalMs, enabled, address, name: values.name.trim(), driver: values.driver.trim(), options: parseOptions(values.options), version: device?.version ?? null });
  };
  return (
    <FormDialog title={device === null ? t('devices.add') : t('devices.editTitle')} width={520} busy={save.isPending} error={save.error} canSubmit={idIsSound && values.name.trim() !== '' && values.driver.trim() !== '' && badLine === null} onSubmit={submit} onClose={onClose}>
      <div className={classes.pair}>
        <TextInput label={t('devices.name')} maxLength={60} data-autofocus {...text('name')} />
        <TextInput label={t('devices.id')} description={device === null ? t('devices.idHint') : undefined} disabled={device !== null} spellCheck={false} error={values.deviceId !== '' && !idIsSound ? t('devices.idHint') : undefined} {...text('deviceId')} />
      </div>
      <div className={classes.pair}>
        <Select label={t('devices.family')} value={values.family} disabled={device !== null} onChange={(value) => { const family = FAMILIES.find((each) => each === value) ?? 'climate'; set('family', family); choose(DRIVERS_OF_FAMILY[family][0]); }} data={FAMILIES.map((family) => ({ value: family, label: t(`devices.families.${family}`) }))} />
        <Select label={t('devices.driver')} value={values.driver} onChange={(value) => { if (value !== null) choose(value); }} data={driverChoices} />
      </div>
      <SegmentedControl aria-label={t('devices.kind')} value={values.kind} onChange={(value) => { set('kind', ADDRESS_KINDS.find((kind) => kind === value) ?? 'tcp'); }} data={ADDRESS_KINDS.filter((kind) => kind === values.kind || settings === undefined || settings.addressKinds.includes(kind)).map((kind) => ({ value: kind, label: kind === 'usb' ? t('devices:usb') : t(`devices.${kind}`) }))} />
      {(values.kind === 'tcp' || values.kind === 'udp') && (
        <div className={classes.pair}>
          <TextInput label={t('devices.host')} spellCheck={false} {...text('host')} />
          <NumberInput label={t('devices.port')} min={1} max={65535} value={values.port} onChange={(value) => { if (typeof value === 'number') set('port', value); }} />
        </div>
      )}
      {values.kind === 'hid' && (
        <div className={classes.pair}>
          <TextInput label={t('devices.vendorId')} spellCheck={false} {...text('vendorId')} />
          <TextInput label={t('devices.productId')} spellCheck={false} {...text('productId')} />
        </div>
      )}
      {(values.kind === 'hid' || values.kind === 'usb') && <TextInput label={t('devices.serial')} spellCheck={false} {...text('serialNumber')} />}
      {values.driver === 'scanning/escl' && (
        <EsclSetup
          host={values.host} port={values.port} isHttps={parseOptions(values.options)['protocol'] === 'https'} onCertificate={(sha256) => { setOptions({ certificate: sha256 }); }}
          onFound={({ name, host, port, root, protocol }) => { set('host', host); set('port', port); if (values.name === '') set('name', name.slice(0, 60)); setOptions({ root, protocol, certificate: '' }); }}
        />
      )}
      {settings !== undefined && <DriverOptions settings={settings} text={values.options} onText={(options) => { set('options', options); }} />}
      {needsLines && <Textarea label={t('devices.options')} description={t('devices.optionsHint')} spellCheck={false} classNames={{ input: classes.mono }} error={badLine === null ? undefined : t('devices.optionsBad', { n: badLine })} {...text('options')} />}
      <div className={classes.pair}>
        <NumberInput label={t('devices.poll')} suffix={` ${t('devices.pollUnit')}`} min={1000} max={3_600_000} step={1000} value={values.pollIntervalMs} onChange={(value) => { if (typeof value === 'number') set('pollIntervalMs', value); }} />
        <Switch mb={6} label={t('devices.enabled')} checked={values.enabled} onChange={(event) => { set('enabled', event.currentTarget.checked); }} />
      </div>
    </FormDialog>
  );
}
