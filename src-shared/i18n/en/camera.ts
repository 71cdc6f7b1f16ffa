import type { MessagesOf } from '../messages-of.ts';
import type { cameraMessages as zh } from '../zh-CN/camera.ts';

export const cameraMessages: MessagesOf<typeof zh> = {
  options: 'Options',
  other: 'Other',
  doings: 'Automatic taking and splitting',
  sound: 'A click when it is taken',
  framesOnly: 'Video pictures only',
  framesOnlyHint: 'For a camera whose photos do not come; less sharp. Ends when the camera is opened anew.',
  stillSize: 'Photo {{width}} × {{height}} pixels',
  frameSize: 'This camera has no photo larger than its video; what is kept is a picture of the video.',
  gone: 'The camera was closed before the photo came. It was filed nowhere; please take it again.',
  late: {
    what: 'The camera gave no photo within {{s}} seconds.', kept: 'This one was not filed; all pages taken are there.', action: 'Leave the page where it is and take it again; if that fails too, use video pictures or plug the camera in again. A photo that still comes is not filed.', again: 'Take it again', frames: 'Use video pictures', close: 'I see',
  },
  auto: {
    switch: 'Take by itself', waiting: 'Waiting for the next page (Space takes this one)', moving: 'Something moves: waiting for the page', settling: 'Waiting for the page to lie still…', faulty: 'Lies still, but the picture has a fault: put it right, or press Space', same: 'This page is taken; put the next one', taken: 'Taking this page',
  },
  split: {
    switch: 'Split a book', line: 'Split line', order: 'Which page of a book is read first', leftFirst: 'Left page', rightFirst: 'Right page', orderHint: 'Old Chinese books and vertical print are read from right to left. The photo is kept whole; each page shows one half, and the line can be moved later.',
    hand: 'Split line: where you put it', fold: 'Split line: on the fold', middle: 'No fold seen, split in the middle: drag the line', find: 'Find the fold',
    adjust: 'Move the split line', adjustHint: 'Drag the line, or use ← →. The photo stays as it is; the text is read again.', adjusted: 'Split line moved',
  },
  lock: {
    title: 'Keep as it is now', focus: 'Lock the focus', exposure: 'Lock the exposure', whiteBalance: 'Lock the white balance', hint: 'Put a page, wait until it is sharp, then lock: the whole pile gets the same focus and light. Lock again after changing or replugging the camera.',
    absent: 'This camera does not let a program do it', none: 'This camera (or browser) lets no program lock focus, exposure or white balance. If the camera has a focus lock key, use that.', broken: 'The camera agreed and did not do it: {{what}}. Watch whether the picture still changes.',
  },
};
