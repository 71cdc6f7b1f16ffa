import { buildWhenStale } from './build-when-stale.mjs';
import { findNode } from './find-node.mjs';
import { installDebianPackages } from './install-debian-packages.mjs';
import { installPackages } from './install-packages.mjs';
import { root } from './root.mjs';
import { say, SetUpError } from './say.mjs';

/**
 * Brings a fresh clone to the point where the product can be started, and does nothing when it is there already.
 * @param {object} wants
 * @param {('core' | 'renderer')[]} wants.build parts that must be current
 * @param {'required' | 'wanted' | 'not needed'} wants.debianPackages `required`: stop without them; `wanted`: say so and go on
 * @param {import('./install-debian-packages.mjs').Purpose} [wants.purpose] what the packages are for; to run it unless told
 * @param {boolean} [wants.force] build them even when they are current
 * @param {boolean} [wants.quiet] say nothing about builds that go well
 * @returns {{ root: string, node: string }} the project's folder and the Node that runs the product
 */
export function setUp({ build, debianPackages, purpose = 'run', force = false, quiet = false }) {
  const times = [];
  /** @template T @param {string} name @param {() => T} work */
  const timed = (name, work) => {
    const started = performance.now();
    const result = work();
    times.push(`${name} ${Math.round(performance.now() - started)} ms`);
    return result;
  };
  try {
    timed('packages', () => installPackages(root));
    if (debianPackages !== 'not needed') {
      const { complete } = timed('system', () => installDebianPackages(purpose));
      if (!complete && debianPackages === 'required') throw new SetUpError('Set-up is not complete; nothing was run.');
    }
    const node = timed('node', () => findNode(root));
    for (const part of build) timed(part, () => buildWhenStale(root, node, part, { force, quiet }));
    if (process.env.MUNIMENT_TIMING) say(`set-up: ${times.join(', ')}, together ${Math.round(performance.now())} ms after this script's start`);
    return { root, node };
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    process.exit(1);
  }
}
