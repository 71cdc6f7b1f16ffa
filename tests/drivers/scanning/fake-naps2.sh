#!/bin/sh
# Stands in for NAPS2.Console, outside our process: lists one device, and "scans" what MODE beside it says.
mode=$(cat "$(dirname "$0")/mode" 2>/dev/null || echo pages)
out=
for word in "$@"; do
  if [ "$word" = --listdevices ]; then echo 'Finding devices...'; echo 'Fake Desk Scanner'; exit 0; fi
  [ "$last" = -o ] && out=$word
  last=$word
done
case $mode in
  pages) for n in 1 2 3; do printf '\377\330\377 page %s \377\331' "$n" > "$(dirname "$out")/p0000$n.jpg"; done; echo 'Scanned page 3.'; echo 'No pages are in the feeder.'; exit 0 ;;
  jam) printf '\377\330\377 page 1 \377\331' > "$(dirname "$out")/p00001.jpg"; echo 'The scanner has a paper jam.' >&2; exit 1 ;;
  empty) echo 'No pages are in the feeder.'; exit 0 ;;
esac
