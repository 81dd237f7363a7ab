/* SPDX-License-Identifier: MIT */
/* watch_screen PROGRAM WORD...: starts a program on the screen of DISPLAY, where nothing else is shown, waits until it
 * has painted nothing more for a while, ends it, and writes the seconds from its start to the last thing it painted. */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const int quiet_milliseconds = 700, longest_milliseconds = 30000;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static int end(pid_t program, const char *why)
{
    kill(program, SIGKILL);
    waitpid(program, NULL, 0);
    if (why) fprintf(stderr, "watch_screen: %s\n", why);
    return why ? 1 : 0;
}

int main(int count, char **words)
{
    Display *display = count < 2 ? NULL : XOpenDisplay(NULL);
    int damaged = 0, errors = 0;
    if (!display || !XDamageQueryExtension(display, &damaged, &errors)) {
        fprintf(stderr, "watch_screen PROGRAM WORD...: needs a screen that tells what was painted\n");
        return 1;
    }
    XDamageCreate(display, DefaultRootWindow(display), XDamageReportRawRectangles);
    XSync(display, False);
    const double start = now();
    const pid_t program = fork();
    if (program == 0) {
        execvp(words[1], words + 1);
        _exit(127);
    }
    double last = 0;
    while (now() - start < longest_milliseconds / 1e3) {
        struct pollfd screen = {ConnectionNumber(display), POLLIN, 0};
        if (!XPending(display) && poll(&screen, 1, quiet_milliseconds) == 0 && last > 0) {
            printf("%.9f\n", last - start);
            return end(program, NULL);
        }
        while (XPending(display)) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type == damaged + XDamageNotify) last = now();
        }
        if (waitpid(program, NULL, WNOHANG) == program) {
            fprintf(stderr, "watch_screen: the program has ended by itself\n");
            return 1;
        }
    }
    return end(program, "the program never stops painting");
}
