/** The next turn of the event loop: in Node when all input at hand was read, in a web worker as soon as it gives one. */
const nextTurn: (then: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (then) => setTimeout(then, 0);

/**
 * The connection reads and handles one message a turn of the event loop. So many turns in which nobody came to wait
 * mean that no message is left; more than one, because some messages (a cancellation, a save) bring nobody.
 */
const QUIET_TURNS = 3;

/** The messages that have come in and are not handled yet, as far as they make anybody wait here. */
export class MessageQueue {
  private arrivals = 0;
  private waiting: Promise<void> | undefined;

  /** Waits until everything that was already sent has been handled; not for anything yet to come. */
  drained(): Promise<void> {
    this.arrivals++;
    this.waiting ??= new Promise<void>((resolve) => this.watch(QUIET_TURNS, resolve)).finally(() => {
      this.waiting = undefined;
    });
    return this.waiting;
  }

  private watch(turnsLeft: number, resolve: () => void): void {
    const before = this.arrivals;
    nextTurn(() => {
      if (this.arrivals !== before) this.watch(QUIET_TURNS, resolve);
      else if (turnsLeft > 1) this.watch(turnsLeft - 1, resolve);
      else resolve();
    });
  }
}
