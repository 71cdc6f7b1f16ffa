import type { MessagesOf } from '../messages-of.ts';
import type { climateMessages as zh } from '../zh-CN/climate.ts';

export const climateMessages: MessagesOf<typeof zh> = {
  title: 'Climate',
  views: { label: 'View', now: 'Now', round: 'Round', readings: 'Readings', rooms: 'Limits and sensors' },
  temperature: 'Temperature', humidity: 'Relative humidity', rooms: 'Rooms',
  empty: { title: 'No room yet', detail: 'Climate is kept by room. Make a room in Stacks first, then come back to record the round twice a day or to bind a sensor.', action: 'Go to Stacks' },
  card: {
    band: 'Band {{band}}', dewPoint: 'Dew point', moisture: 'Moisture of paper (EMC)', moistureHint: 'Equilibrium moisture content of paper at this temperature and humidity', preservation: 'Preservation index (estimate)', preservationHint: 'A relative lifetime estimated from this temperature and humidity; for comparison only, not a promise', years: '{{n}} years', mould: 'Mould risk (estimate)', mouldHint: 'Summed over 30 days of readings: low to 0.5, mould is likely from 1. Drying halts it and does not undo it', moulds: { good: '{{n}} low', fair: '{{n}} watch', risk: '{{n}} high' },
    measured: 'measured {{relative}}', outSince: 'since {{time}}', dayRange: 'Change in 24 h {{temperature}} / {{humidity}}', none: 'No reading yet', noneDetail: 'Enter one under Round, or bind a sensor under Limits and sensors.',
    noSensor: 'No sensor, recorded by hand', morning: 'Morning', afternoon: 'Afternoon', roundMade: 'recorded {{time}}', roundOpen: 'not recorded', choose: 'Show the chart of {{room}}',
  },
  reasons: {
    temperatureLow: 'Too cold', temperatureHigh: 'Too warm', humidityLow: 'Too dry', humidityHigh: 'Too humid', temperatureSwing: 'Temperature changes too much in a day', humiditySwing: 'Humidity changes too much in a day', temperatureAbsent: 'No temperature', humidityAbsent: 'No humidity',
  },
  chart: {
    title: 'Chart of {{room}}', period: 'Period', periods: { day: '24 hours', week: '7 days', month: '30 days', year: 'One year' }, loading: 'Reading…', earlier: 'Earlier', later: 'Later', latest: 'Back to now', readings: '{{n}} readings', bucket: 'Each point is the mean of {{span}}; the wash is lowest to highest', hours: '{{n}} h', gaps: 'gaps: {{n}}, the line is open there',
    walk: 'Instant on the chart; the arrow keys move it', emptyTitle: 'No readings in this time', emptyDetail: 'Choose another period, or enter a reading under Round. Time without readings stays blank; zero is never put in its place.', noReading: 'No reading at this instant',
  },
  round: {
    title: 'Record the round', intro: 'One row a room. Tab goes to the next cell, Enter finishes; leave a room blank that you did not visit.', time: 'Measured at', timeHint: 'Today; blank is now', room: 'Room', temperature: 'Temperature °C', humidity: 'Relative humidity %', verdict: 'Verdict', last: 'Last', note: 'Reason or measure', notePlaceholder: 'Why it is out, what was done',
    noteNeeded: 'Outside the band: please write why', badNumber: 'Not a number', bothNeeded: 'Both values are needed', tooFar: 'Beyond what an instrument can show', badTime: 'Not a time', submit: 'Finish the round', saved: '{{n}} rooms recorded', savedOut: '{{n}} rooms recorded, {{out}} outside the band; a task was made', nothing: 'Nothing entered yet',
    viewOnly: 'Recording the round needs the role of clerk or operator.', cell: '{{room}}, {{column}}', made: '{{round}} recorded {{time}}',
  },
  readings: {
    until: 'Up to which day', origin: 'Origin', all: 'All', manual: 'By hand', sensor: 'Sensor', import: 'Imported', allRooms: 'All rooms', time: 'Time', room: 'Room', verdict: 'Verdict', quality: 'Quality', note: 'Note', by: 'By hand · {{name}}', more: 'Show more', count: 'Latest {{n}}', clockDoubt: 'Clock in doubt', receivedLate: 'Received {{time}}',
    qualities: { good: 'Good', absent: 'No reading', outOfRange: 'Beyond its range', partial: 'One value missing' }, emptyTitle: 'No readings', emptyDetail: 'Rounds and sensor readings are listed here by time, also the "no reading" of a sensor without a probe.',
  },
  limits: {
    room: 'Room', medium: 'Kept for', temperature: 'Temperature', humidity: 'Relative humidity', daily: 'Change in a day', source: 'Source', edit: 'Change limits', editTitle: 'Climate limits of {{room}}', own: 'Own', ofMedium: 'By use', useMedium: 'Recommended for the use', useOwn: 'Limits of its own', kind: 'Limits', temperatureMin: 'Lowest temperature', temperatureMax: 'Highest temperature', humidityMin: 'Lowest humidity', humidityMax: 'Highest humidity',
    dailyTemperature: 'Temperature change in a day', dailyHumidity: 'Humidity change in a day', sourceHint: 'Standard, house rule, or who decided', preset: '{{name}}: {{temperature}}, {{humidity}} (source {{source}})', saved: 'Limits of {{room}} saved', noLimit: 'no limit', title: 'Limits by room', manageOnly: 'Limits are changed and sensors bound by the administrator.',
  },
  sensors: {
    title: 'Climate sensors', name: 'Sensor', room: 'Room', unbound: 'Not bound', health: 'Health', since: 'Since', poll: 'Interval', bind: 'Bind to a room', bindTitle: 'Bind a sensor', bindDetail: 'What it reads from now on belongs to this room; earlier readings stay where they are.', displayName: 'Name', read: 'Read now', readDone: '{{name}}: {{temperature}}, {{humidity}}', bound: '{{name}} bound to {{room}}',
    emptyTitle: 'No climate sensor yet', emptyDetail: 'Register a sensor under Settings, Devices, then come back to bind it to a room. Without sensors the round by hand, twice a day, is enough.', toSettings: 'Go to Settings',
    healths: { starting: 'Connecting', ready: 'Ready', lost: 'Lost', unsupported: 'Unsupported', failed: 'Failed', off: 'Off' },
  },
  logger: {
    title: 'Import a logger file', titleOf: 'Import {{file}}', choose: 'Choose a file…', other: 'Another file…', intro: 'Choose the CSV file that the logger’s software exported. You see what it holds before you say which room it belongs to.', makers: 'Exports of Hanwell, Meaco, TinyTag, Rotronic, T&D and Trend are known; any other table with named columns of dates and climate is read as well.',
    tooLarge: 'The file is too large. Export it in parts from the logger’s software.', unreadable: 'This file could not be read. Please choose it again.', makerNames: { hanwell: 'Hanwell', meaco: 'Meaco', rotronic: 'Rotronic', tandd: 'T&D', tinytag: 'TinyTag', trend: 'Trend', other: 'Other' },
    found: 'Format: {{maker}}, with {{what}}.', both: 'temperature and relative humidity', ambiguous: 'The dates in the file do not tell whether the day or the month comes first. Please check:', dates: 'Order of dates', orders: { dayFirst: 'Day first', monthFirst: 'Month first' },
    sensor: 'Logger', sensors: 'Loggers in the file', span: 'Period', readings: 'Readings', room: 'Goes to', roomOf: 'Room of {{sensor}}', leaveOut: 'Leave out', count: '{{n}} readings', known: '{{n}} known', differing: '{{n}} differ from what is there, which stays', absent: '{{n}} without a value', gaps: '{{n}} gaps',
    refused: '{{n}} rows cannot be read and will be left out', line: 'Line {{n}}:', reasons: { time: 'not a time', value: 'not a value', columns: 'too few columns' }, promise: 'Imported readings are marked with their file. What is there already is neither doubled nor changed, and gaps stay gaps.', submit: 'Import {{n}}', done: '{{n}} readings imported from {{file}}', open: 'Import logger file…',
  },
  imports: { title: 'Imported logger files', file: 'File', maker: 'Format', added: 'Readings', by: 'Imported', withdraw: 'Withdraw', withdrawn: 'withdrawn {{time}}', ask: 'Withdraw the import of {{file}}?', askDetail: 'Its {{n}} readings leave the chart and the list. The log keeps them, and the file can be imported again.' },
};
