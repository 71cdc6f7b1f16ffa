import type { MessagesOf } from '../messages-of.ts';
import type { climateMessages as zh } from '../zh-CN/climate.ts';

export const climateMessages: MessagesOf<typeof zh> = {
  title: 'Climate',
  views: { label: 'View', now: 'Now', round: 'Round', readings: 'Readings', rooms: 'Limits and sensors' },
  temperature: 'Temperature', humidity: 'Relative humidity', rooms: 'Rooms',
  empty: { title: 'No room yet', detail: 'Climate is kept by room. Make a room in Stacks first, then come back to record the round twice a day or to bind a sensor.', action: 'Go to Stacks' },
  card: {
    band: 'Band {{band}}', dewPoint: 'Dew point', moisture: 'Moisture of paper (EMC)', moistureHint: 'Equilibrium moisture content of paper at this temperature and humidity', preservation: 'Preservation index (estimate)', preservationHint: 'A relative lifetime estimated from this temperature and humidity; for comparison only, not a promise', years: '{{n}} years',
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
};
