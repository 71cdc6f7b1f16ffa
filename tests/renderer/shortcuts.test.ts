import { describe, expect, it } from 'vitest';
import { createShortcutRegistry, type KeyStroke } from '../../src-renderer/app/shortcuts.ts';

let clockMs = 0;

function stroke(key: string, more: Partial<KeyStroke> = {}): KeyStroke & { readonly prevented: () => boolean } {
  let prevented = false;
  return {
    key, keyCode: 0, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, defaultPrevented: false, timeStamp: clockMs, target: null,
    preventDefault: () => { prevented = true; }, prevented: () => prevented, ...more,
  };
}

const field = { tagName: 'INPUT', type: 'text' } as unknown as EventTarget;
const checkbox = { tagName: 'INPUT', type: 'checkbox' } as unknown as EventTarget;

function registryWith(keys: string, more: { readonly inFields?: boolean; readonly isMac?: boolean } = {}) {
  const registry = createShortcutRegistry(more.isMac ?? false);
  const runs: string[] = [];
  registry.add({ keys, scope: 'screen', inFields: more.inFields ?? false, run: () => { runs.push(keys); } });
  return { registry, runs };
}

describe('the shortcut registry', () => {
  it('knows the space bar by its name, and leaves it to a field', () => {
    const { registry, runs } = registryWith('Space');
    registry.handle(stroke(' ', { target: field }));
    expect(runs).toEqual([]);
    const pressed = stroke(' ');
    registry.handle(pressed);
    expect(runs).toEqual(['Space']);
    expect(pressed.prevented()).toBe(true);
  });

  it('never triggers while an input method is composing, however the browser says so', () => {
    const { registry, runs } = registryWith('Enter', { inFields: true });
    registry.handle(stroke('Enter', { isComposing: true }));
    registry.handle(stroke('Enter', { keyCode: 229 }));
    expect(runs).toEqual([]);
    registry.handle(stroke('Enter'));
    expect(runs).toEqual(['Enter']);
  });

  it('leaves plain keys to the field that is being typed in, but takes Ctrl keys and F keys there', () => {
    const { registry, runs } = registryWith('n');
    registry.add({ keys: 'mod+s', scope: 'screen', run: () => { runs.push('save'); } });
    registry.add({ keys: 'F2', scope: 'screen', run: () => { runs.push('edit'); } });
    registry.handle(stroke('n', { target: field }));
    registry.handle(stroke('s', { ctrlKey: true, target: field }));
    registry.handle(stroke('F2', { target: field }));
    registry.handle(stroke('n', { target: checkbox }));
    expect(runs).toEqual(['save', 'edit', 'n']);
  });

  it('takes Command for mod on a Mac and Ctrl elsewhere', () => {
    const mac = registryWith('mod+k', { isMac: true });
    mac.registry.handle(stroke('k', { ctrlKey: true }));
    mac.registry.handle(stroke('k', { metaKey: true }));
    expect(mac.runs).toEqual(['mod+k']);
    const other = registryWith('mod+k');
    other.registry.handle(stroke('k', { ctrlKey: true }));
    expect(other.runs).toEqual(['mod+k']);
  });

  it('understands ? on keyboards where it needs Shift', () => {
    const { registry, runs } = registryWith('?');
    registry.handle(stroke('?', { shiftKey: true }));
    expect(runs).toEqual(['?']);
  });

  it('takes two strokes only when they follow each other closely', () => {
    const { registry, runs } = registryWith('Escape Escape');
    clockMs = 1000;
    registry.handle(stroke('Escape'));
    clockMs = 2000;
    registry.handle(stroke('Escape'));
    expect(runs).toEqual([]);
    clockMs = 2300;
    registry.handle(stroke('Escape'));
    expect(runs).toEqual(['Escape Escape']);
  });

  it('prefers the screen over the shell, and what was added last', () => {
    const { registry, runs } = registryWith('/');
    registry.add({ keys: '/', scope: 'everywhere', run: () => { runs.push('shell'); } });
    registry.handle(stroke('/'));
    const remove = registry.add({ keys: '/', scope: 'screen', run: () => { runs.push('later'); } });
    registry.handle(stroke('/'));
    remove();
    registry.handle(stroke('/'));
    expect(runs).toEqual(['/', 'later', '/']);
  });

  it('keeps the keys beneath a dialog quiet until it is closed', () => {
    const { registry, runs } = registryWith('e');
    const close = registry.pushLayer();
    registry.add({ keys: 'mod+s', scope: 'screen', run: () => { runs.push('save the form'); } });
    registry.handle(stroke('e'));
    registry.handle(stroke('s', { ctrlKey: true }));
    expect(registry.list().map(({ keys }) => keys)).toEqual(['mod+s']);
    close();
    registry.handle(stroke('e'));
    expect(runs).toEqual(['save the form', 'e']);
  });

  it('stops the browser from doing its own only when it did something', () => {
    const { registry } = registryWith('mod+l');
    const taken = stroke('l', { ctrlKey: true });
    const other = stroke('p', { ctrlKey: true });
    registry.handle(taken);
    registry.handle(other);
    expect(taken.prevented()).toBe(true);
    expect(other.prevented()).toBe(false);
  });

  it('does nothing where a component has already used the key', () => {
    const { registry, runs } = registryWith('Escape');
    registry.handle(stroke('Escape', { defaultPrevented: true }));
    expect(runs).toEqual([]);
  });
});
