import type { MessagesOf } from '../messages-of.ts';
import type { signInMessages as zh } from '../zh-CN/sign-in.ts';

export const signInMessages: MessagesOf<typeof zh> = {
  title: 'Sign in',
  signInName: 'Sign-in name',
  password: 'Password',
  submit: 'Sign in',
  practice: { title: 'Practice accounts', detail: 'This is the sample room: nothing here can be broken. One click fills the form.', use: 'Use the practice account of {{name}}' },
  firstRun: {
    title: 'Set up this archive room',
    intro: 'This is the first start. Create the administrator, who adds everybody else later.',
    roomName: 'Name of the room', roomNameHint: 'For example: Records office of the City Bureau',
    displayName: 'Your name', displayNameHint: 'Stands in the history of every change',
    signInName: 'Sign-in name', signInNameHint: 'Letters, digits, dot, dash; 2 to 40 characters',
    password: 'Password', passwordHint: 'At least 10 characters; a sentence is easy to remember and safe',
    passwordAgain: 'Password again', passwordsDiffer: 'The two passwords differ',
    submit: 'Set up the room',
    keptTitle: 'What is kept where',
    kept: {
      data: 'Catalogue, places, climate and the audit trail stay in the data folder of this machine. Nothing is uploaded.',
      pages: 'Page images are stored by content and the originals never change; a page is on the disk before it is on the screen.',
      backup: 'Backups go to a folder of your choice (best a removable disk), under Settings → Backup and verification.',
      password: 'Of a password only a check value is kept; a forgotten one is set anew by another administrator and cannot be recovered.',
    },
  },
  lock: { title: 'The screen is locked', detail: 'The work of {{name}} is still here. Enter the password to go on.', unlock: 'Unlock', other: 'Somebody else' },
  repairMode: 'The room is open in repair mode: look, but change nothing.',
};
