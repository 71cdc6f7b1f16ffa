/*
 * LD_PRELOAD: /dev/hidrawN is answered by an emulator on the unix socket $HIDRAW_SHIM_DIR/hidrawN.sock, as the kernel would answer.
 * What hidapi sees is a file descriptor with whole reports to read, POLLHUP when the cable is pulled, and the hidraw ioctls.
 *
 * A frame is  u8 op, u8 0, u16le number, u32le length, payload.
 *   to the device:   'w' output report   'f' set feature   'g' get feature [id, u16le length]   'd' report descriptor   'n' bus, vendor, product
 *   to the program:  'r' input report    'a' answer with the number of its question: s32le result or -errno, then data
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <linux/hidraw.h>

enum { MOST_DESCRIPTORS = 1024, MOST_PAYLOAD = 8192, HEADER = 8, CONTROL_TIMEOUT_S = 5 };
static const int NOT_OURS = -2;

struct device {
    int read_end;     /* the program's descriptor */
    int feed_end;     /* input reports are put in here */
    int emulator;     /* the unix socket */
    pthread_t pump;
    pthread_mutex_t lock;
    pthread_cond_t answered;
    int alive;
    uint16_t asked, answer_to;
    uint32_t answer_length;
    unsigned char answer[MOST_PAYLOAD];
};

static struct device *devices[MOST_DESCRIPTORS];

static int receive_all(int socket, void *into, size_t length) {
    for (size_t done = 0; done < length;) {
        ssize_t got = recv(socket, (char *)into + done, length - done, 0);
        if (got <= 0) return -1;
        done += got;
    }
    return 0;
}

/* Everything that the emulator says; ends with its socket, which is the pulled cable. */
static void *pump_reports(void *argument) {
    struct device *device = argument;
    unsigned char header[HEADER], payload[MOST_PAYLOAD];
    while (receive_all(device->emulator, header, HEADER) == 0) {
        uint32_t length;
        memcpy(&length, header + 4, 4);
        if (length > MOST_PAYLOAD || receive_all(device->emulator, payload, length) != 0) break;
        if (header[0] == 'r') {
            /* A program that does not read loses reports, as from the kernel's ring. */
            send(device->feed_end, payload, length, MSG_NOSIGNAL | MSG_DONTWAIT);
        } else {
            pthread_mutex_lock(&device->lock);
            memcpy(&device->answer_to, header + 2, 2);
            memcpy(device->answer, payload, length);
            device->answer_length = length;
            pthread_cond_broadcast(&device->answered);
            pthread_mutex_unlock(&device->lock);
        }
    }
    pthread_mutex_lock(&device->lock);
    device->alive = 0;
    pthread_cond_broadcast(&device->answered);
    pthread_mutex_unlock(&device->lock);
    shutdown(device->feed_end, SHUT_RDWR);
    return NULL;
}

/* Asks the emulator and waits as usbhid waits for a control transfer. The result, or -errno. */
static long ask(struct device *device, char op, const void *payload, uint32_t length, void *into, uint32_t room) {
    unsigned char frame[HEADER + MOST_PAYLOAD] = { (unsigned char)op };
    if (length > MOST_PAYLOAD) return -EINVAL;
    pthread_mutex_lock(&device->lock);
    long result = -ENODEV;
    uint16_t number = ++device->asked;
    memcpy(frame + 2, &number, 2);
    memcpy(frame + 4, &length, 4);
    memcpy(frame + HEADER, payload, length);
    if (device->alive && send(device->emulator, frame, HEADER + length, MSG_NOSIGNAL) == (ssize_t)(HEADER + length)) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_sec += CONTROL_TIMEOUT_S;
        int waited = 0;
        while (device->alive && device->answer_to != number && waited == 0) waited = pthread_cond_timedwait(&device->answered, &device->lock, &until);
        if (device->answer_to == number) {
            int32_t status;
            memcpy(&status, device->answer, 4);
            uint32_t given = device->answer_length - 4;
            if (into != NULL && status >= 0) memcpy(into, device->answer + 4, given < room ? given : room);
            result = status;
        } else if (device->alive) {
            result = -ETIMEDOUT;
        }
    }
    pthread_mutex_unlock(&device->lock);
    return result;
}

static int open_device(const char *path) {
    const char *folder = getenv("HIDRAW_SHIM_DIR");
    if (folder == NULL || strncmp(path, "/dev/hidraw", 11) != 0) return NOT_OURS;
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    snprintf(address.sun_path, sizeof address.sun_path, "%s/%s.sock", folder, path + 5);
    int emulator = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int ends[2];
    if (emulator < 0) return -1;
    if (connect(emulator, (void *)&address, sizeof address) != 0 || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
        close(emulator);
        errno = ENOENT;
        return -1;
    }
    struct device *device = calloc(1, sizeof *device);
    if (device == NULL || ends[0] >= MOST_DESCRIPTORS) { errno = EMFILE; return -1; }
    *device = (struct device){ .read_end = ends[0], .feed_end = ends[1], .emulator = emulator, .alive = 1 };
    pthread_mutex_init(&device->lock, NULL);
    pthread_cond_init(&device->answered, NULL);
    devices[ends[0]] = device;
    pthread_create(&device->pump, NULL, pump_reports, device);
    return ends[0];
}

static struct device *device_of(int descriptor) {
    return descriptor >= 0 && descriptor < MOST_DESCRIPTORS ? devices[descriptor] : NULL;
}

static int as_libc(long result) {
    if (result >= 0) return (int)result;
    errno = (int)-result;
    return -1;
}

#define NEXT(name) static __typeof__(&name) next; if (next == NULL) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        NEXT(name); \
        va_list rest; \
        va_start(rest, flags); \
        int mode = va_arg(rest, int); \
        va_end(rest); \
        int opened = open_device(path); \
        return opened == NOT_OURS ? next(path, flags, mode) : opened; \
    }
OPEN(open)
OPEN(open64)

int close(int descriptor) {
    NEXT(close);
    struct device *device = device_of(descriptor);
    if (device != NULL) {
        devices[descriptor] = NULL;
        shutdown(device->emulator, SHUT_RDWR);
        pthread_join(device->pump, NULL);
        next(device->emulator);
        next(device->feed_end);
        free(device);
    }
    return next(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    NEXT(write);
    struct device *device = device_of(descriptor);
    return device == NULL ? next(descriptor, bytes, length) : as_libc(ask(device, 'w', bytes, length, NULL, 0));
}

int ioctl(int descriptor, unsigned long request, ...) {
    NEXT(ioctl);
    va_list rest;
    va_start(rest, request);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    struct device *device = device_of(descriptor);
    if (device == NULL || _IOC_TYPE(request) != 'H') return next(descriptor, request, argument);
    unsigned size = _IOC_SIZE(request);
    unsigned char *bytes = argument, described[HID_MAX_DESCRIPTOR_SIZE];
    switch (_IOC_NR(request)) {
    case 1: case 2: {
        long length = ask(device, 'd', "", 0, described, sizeof described);
        if (length < 0) return as_libc(length);
        if (_IOC_NR(request) == 1) { *(int *)argument = (int)length; return 0; }
        struct hidraw_report_descriptor *descriptor_out = argument;
        memcpy(descriptor_out->value, described, descriptor_out->size < length ? descriptor_out->size : length);
        return 0;
    }
    case 3: { long done = ask(device, 'n', "", 0, argument, sizeof(struct hidraw_devinfo)); return as_libc(done < 0 ? done : 0); }
    case 6: return as_libc(ask(device, 'f', argument, size, NULL, 0));
    case 7: { unsigned char wanted[3] = { bytes[0], size & 255, size >> 8 }; return as_libc(ask(device, 'g', wanted, 3, argument, size)); }
    default: errno = EINVAL; return -1;
    }
}
