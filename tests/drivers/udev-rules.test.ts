import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_HID_DEVICES } from '#drivers/discovery/known-hid-devices.ts';

const rules = readFileSync(resolve(import.meta.dirname, '../../resources/udev/70-muniment.rules'), 'utf8').split('\n').filter((line) => !line.startsWith('#'));

/** `ATTRS{idVendor}=="0c45|1a86"` as its alternatives. */
const alternatives = (rule: string, attribute: string): string[] => new RegExp(`ATTRS\\{${attribute}\\}=="([^"]*)"`, 'u').exec(rule)?.[1]?.split('|') ?? [];

describe('the udev rules', () => {
  it.each(Object.keys(KNOWN_HID_DEVICES))('let people open %s, on the bus and through hidraw', (id) => {
    const [vendor = '', product = ''] = id.split(':');
    const covers = (rule: string): boolean => alternatives(rule, 'idVendor').includes(vendor);
    expect(rules.filter((rule) => rule.startsWith('SUBSYSTEM=="usb"')).some((rule) => covers(rule) && alternatives(rule, 'idProduct').includes(product))).toBe(true);
    expect(rules.filter((rule) => rule.startsWith('KERNEL=="hidraw*"')).some(covers)).toBe(true);
  });

  it('open nothing to everybody: whoever sits at the machine, and nobody else', () => {
    for (const rule of rules.filter((line) => line !== '')) expect(rule).toMatch(/TAG\+="uaccess"$/);
  });
});
