/** A stream that the command line writes to. */
export interface Output {
  /** Resolves when the text, or its bytes, are on their way, so that a slow reader slows the writer. */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  /** The width of the terminal, where it is one. */
  readonly columns?: number;
}

/** All that the command line has of the process it runs in. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
}

/**
 * 0 nothing at the blocking severity, `error` where the settings name no other; 1 a problem at that severity, or a file
 * that could not be read or on which a rule failed; 2 nothing was checked.
 */
export type ExitCode = 0 | 1 | 2;
