#!/bin/sh
# Process 1 of the guest, on the host's files, which are read-only: $1 the project, $2 its Node.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/run TMPDIR=/run/tmp LANG=C.UTF-8
mount -t tmpfs tmpfs /run && mkdir /run/tmp
mkdir -p /dev/shm && mount -t tmpfs tmpfs /dev/shm
# libusb learns of a new device from udevd alone; without it a replugged one is never found again.
/lib/systemd/systemd-udevd --daemon
busybox ip link set lo up
echo "GUEST up $(cut -d' ' -f1 /proc/uptime) s, Linux $(uname -r)"
cd "$1" && "$2" out/hardware/guest/run-guest-tests.js
echo "GUEST end $(cut -d' ' -f1 /proc/uptime) s"
busybox poweroff -f
