import type { MessagesOf } from '../messages-of.ts';
import type { devicesMessages as zh } from '../zh-CN/devices.ts';

export const devicesMessages: MessagesOf<typeof zh> = {
  attention: 'Attention', details: 'State of {{name}}', whatToDo: 'What to do', kept: 'Kept', lastError: 'What is wrong', noError: 'Nothing is wrong', reconnects: '{{n}} reconnects', sinceWords: 'since {{time}}', driver: 'Driver', address: 'Address', identity: 'Calls itself', edit: 'Change settings', trace: 'Export trace', traceDone: 'Trace saved as {{file}}',
  testRead: 'Test read', testPrint: 'Test print', testTags: 'Test tags', testScan: 'Test: scan any barcode', reading: '{{t}} ℃ · {{rh}} %RH', absent: 'no probe', raw: 'raw bytes {{hex}}', tags: '{{n}} tags heard', noTags: 'no tag heard', scanned: 'Read {{code}}',
  found: 'Plugged in and not set up', foundHint: 'Listed only: never opened, never written to.', foundNone: 'No other USB devices.', unknown: 'unknown, left alone', add: 'Set up…', again: 'Look again', option: { widthMm: 'Label width (mm)', heightMm: 'Label height (mm)', gapMm: 'Gap (mm)', dpi: 'Resolution (dpi)', answers: 'Printer answers', unitId: 'Unit id', framing: 'Framing', registerOrder: 'Register order', probe: 'Probe', hidBackEnd: 'HID back end' },
  choice: { 'true': 'Yes', 'false': 'No (one way)', temperatureFirst: 'Temperature first', humidityFirst: 'Humidity first', internal: 'Internal', external: 'External', tcp: 'Modbus TCP', rtu: 'RTU' },
  usb: 'USB printer', linux: 'Linux: USB devices need a udev rule before ordinary users may use them', linuxHow: 'Save this as /etc/udev/rules.d/70-muniment.rules, run sudo udevadm control --reload && sudo udevadm trigger, and plug the device in again.', copy: 'Copy the rules', copied: 'Copied', windows: 'Windows: the maker’s driver holds a label printer’s USB; use its network port (9100), or “A4 paper” through the system’s printing. Set barcode guns to HID POS or keyboard.',
};
