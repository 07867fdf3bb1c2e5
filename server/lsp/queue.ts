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
  private readonly waiting: (() => void)[] = [];

  /**
   * Waits until everything that was already sent has been handled; not for anything yet to come. Of several that wait,
   * each goes on in a turn of its own: what one made can be let go, and what comes in meanwhile is handled, before the
   * next begins.
   */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.arrivals++;
      this.waiting.push(resolve);
      if (this.waiting.length === 1) this.watch(QUIET_TURNS);
    });
  }

  private watch(turnsLeft: number): void {
    const before = this.arrivals;
    nextTurn(() => {
      if (this.arrivals !== before) this.watch(QUIET_TURNS);
      else if (turnsLeft > 1) this.watch(turnsLeft - 1);
      else this.release();
    });
  }

  private release(): void {
    this.waiting[0]?.();
    const before = this.arrivals;
    nextTurn(() => {
      this.waiting.shift();
      if (this.waiting.length === 0) return;
      if (this.arrivals !== before) this.watch(QUIET_TURNS);
      else this.release();
    });
  }
}
