import type { Check } from '../source-files.ts';

/** Folders of the machine that somebody worked on. Written in pieces so that this file is not its own violation. */
const FOREIGN = [`/${'work'}/`, `../${'shared'}`, `/home/${'user'}`];

/** The project works wherever it is cloned: nothing in it names a folder outside. */
export const standsAlone: Check = (files) => files.flatMap((file) => file.text.split('\n').flatMap((line, index) =>
  FOREIGN.filter((path) => line.includes(path)).map((path) => `${file.path}:${index + 1}: names ${path}`)));
