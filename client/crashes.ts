/** So many crashes within so long, in milliseconds, and the server is not started again by itself. */
const MOST = 4;
const WITHIN = 3 * 60 * 1000;

/** The crashes of the server that count: those of the last minutes. */
export class Crashes {
  private times: number[] = [];

  /**
   * Takes a crash in, at a time in milliseconds. Whether the server may be started again; after a no, counting begins
   * anew, for whoever starts it by hand.
   */
  mayRestart(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < WITHIN), now];
    if (this.times.length <= MOST) return true;
    this.times = [];
    return false;
  }
}
