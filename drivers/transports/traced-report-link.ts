import type { WireTrace } from '../contract/wire-trace.ts';
import type { ReportLink } from './report-link.ts';

/** The same link, every report of which is noted; without a trace the link itself. */
export function tracedReportLink(link: ReportLink, trace: WireTrace | undefined): ReportLink {
  if (trace === undefined) return link;
  trace.event('opened');
  link.onReport((report) => trace.bytes('in', report));
  link.onLost((reason) => trace.event(`lost: ${reason}`));
  return {
    write: (report) => {
      trace.bytes('out', report);
      return link.write(report);
    },
    onReport: (listener) => link.onReport(listener),
    onLost: (listener) => link.onLost(listener),
    close: () => {
      trace.event('closed');
      return link.close();
    },
  };
}
