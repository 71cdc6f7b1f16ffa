import { describe, expect, it } from 'vitest';
import { RESULT_REFUSALS } from '#drivers/contract/motion-gate.ts';
import { DRIVER_NAMES, loadDriver } from '#drivers/registry.ts';
import { MS1_COMMAND_CLASSES } from '#drivers/shelving/ms1/codec.ts';
import { ERRORS } from '#shared/errors.ts';
import { MOTION_COMMANDS } from '#shared/domain/shelf-bank.ts';
import { errorWords as english } from '#shared/i18n/en/errors.ts';
import { errorWords as chinese } from '#shared/i18n/zh-CN/errors.ts';

describe('the drivers', () => {
  it.each(DRIVER_NAMES)('%s loads under its own name', async (name) => {
    const driver = await loadDriver(name);
    expect(driver.name).toBe(name);
    expect(name.startsWith(`${driver.family}/`)).toBe(true);
    expect(driver.capabilities.addressKinds.length).toBeGreaterThan(0);
  });

  it.each(['shelving/stow', '__proto__', 'toString', ''])('there is none called "%s"', async (name) => {
    await expect(loadDriver(name)).rejects.toMatchObject({ code: 'DEVICES_UNKNOWN_DRIVER' });
  });

  it('treat exactly the motion commands as motion', () => {
    const motion = Object.entries(MS1_COMMAND_CLASSES).filter(([, commandClass]) => commandClass === 'motion').map(([kind]) => kind);
    expect(motion.toSorted()).toEqual(MOTION_COMMANDS.toSorted());
  });

  it('have an error of its own with words in both languages for each refusal of a controller', () => {
    const codes = Object.values(RESULT_REFUSALS).filter((code) => code !== null);
    expect(codes).toHaveLength(13);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(ERRORS[code]).toBeDefined();
      expect(english[code].action).not.toBe('');
      expect(chinese[code].action).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
