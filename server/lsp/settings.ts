import { type Connection, DidChangeConfigurationNotification, Emitter, type Event } from 'vscode-languageserver';
import { type Message, message, RULES, render, type Settings, type Severity } from '../core/index.ts';
import { isYear } from '../workspace/settings-file.ts';
import type { Client } from './client.ts';
import { TEXTS } from './texts.ts';

const SECTION = 'gouji';
const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
const RECOGNITIONS: readonly NonNullable<Settings['recognise']>[] = ['auto', 'always', 'never'];

/**
 * The settings of every document: pulled from the client for each resource where it answers `workspace/configuration`,
 * else those it sent, the same for all.
 */
export class SettingsStore {
  private readonly changed = new Emitter<void>();
  private readonly pulled = new Map<string, Promise<Settings>>();
  private readonly said = new Set<string>();
  private sent: Settings;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {
    this.sent = this.read(client.settings.initial);
    connection.onInitialized(() => {
      if (!client.settings.registers) return;
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(() => {});
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.pulled.clear();
      this.said.clear();
      if (!client.settings.pulled) this.sent = this.read(isObject(settings) ? settings[SECTION] : undefined);
      this.changed.fire();
    });
  }

  /** Fires when the settings of any document may have become others. */
  get onDidChange(): Event<void> {
    return this.changed.event;
  }

  /** The settings of one document; the same object until they change. Never rejects. */
  of(uri: string): Promise<Settings> {
    if (!this.client.settings.pulled) return Promise.resolve(this.sent);
    const known = this.pulled.get(uri) ?? this.pull(uri);
    this.pulled.set(uri, known);
    return known;
  }

  /** A closed document keeps nothing here. */
  forget(uri: string): void {
    this.pulled.delete(uri);
  }

  private async pull(uri: string): Promise<Settings> {
    try {
      return this.read(await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      this.warn(message(TEXTS.settingsUnavailable, { uri, error: String(error) }));
      return {};
    }
  }

  private read(value: unknown): Settings {
    const { settings, faults } = readSettings(value);
    for (const fault of faults) this.warn(fault);
    return settings;
  }

  /** Many documents share one mistake in the settings: it is said once. */
  private warn(fault: Message): void {
    const line = render(fault, this.client.locale);
    if (this.said.has(line)) return;
    this.said.add(line);
    this.connection.console.warn(line);
  }
}

/**
 * Reads what a client says of `gouji`: what is valid in it, and one message for every value that is not. What is not
 * set is `undefined` or null. Throws nothing.
 */
function readSettings(value: unknown): { settings: Settings; faults: Message[] } {
  const faults: Message[] = [];
  const object = (candidate: unknown, key: string) => {
    if (isObject(candidate)) return candidate;
    if (isSet(candidate)) faults.push(message(TEXTS.notAnObject, { key, value: shown(candidate) }));
    return {};
  };
  const choice = <T extends string>(candidate: unknown, key: string, choices: readonly T[]) => {
    const chosen = choices.find((one) => one === candidate);
    if (chosen === undefined && isSet(candidate)) {
      faults.push(message(TEXTS.notOneOf, { key, choices: choices.join(' / '), value: shown(candidate) }));
    }
    return chosen;
  };

  const given = object(value, SECTION);
  const rules: Record<string, Severity | 'off'> = {};
  for (const [code, level] of Object.entries(object(given.rules, `${SECTION}.rules`))) {
    const key = `${SECTION}.rules.${code}`;
    if (!RULES.some((rule) => rule.code === code)) faults.push(message(TEXTS.unknownRule, { key }));
    const chosen = choice(level, key, LEVELS);
    if (chosen !== undefined) rules[code] = chosen;
  }
  const year = isYear(given.year) ? given.year : undefined;
  if (year === undefined && isSet(given.year)) {
    faults.push(message(TEXTS.notAYear, { key: `${SECTION}.year`, value: shown(given.year) }));
  }
  const recognise = choice(given.recognise, `${SECTION}.recognise`, RECOGNITIONS);

  return {
    settings: { rules, ...(year !== undefined && { year }), ...(recognise !== undefined && { recognise }) },
    faults,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function shown(value: unknown): string {
  return JSON.stringify(value);
}
