import type { Connection, Event } from 'vscode-languageserver';
import { isObject, type Message, message, readSettings, render, type Settings, whole } from '../core/index.ts';
import type { Client } from './client.ts';
import { DidChangeConfigurationNotification, Emitter } from './protocol.ts';
import type { MessageQueue } from './queue.ts';
import { TEXTS } from './texts.ts';

const SECTION = 'gouji';

/**
 * The settings of every document: pulled from the client for each resource where it answers `workspace/configuration`,
 * else those it sent, the same for all.
 */
export class SettingsStore {
  private readonly changed = new Emitter<void>();
  private readonly pulled = new Map<string, Promise<Settings>>();
  private readonly said = new Set<string>();
  private sent: Settings;
  /** How many changes the client has told of. */
  private changes = 0;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    queue: MessageQueue,
  ) {
    this.sent = this.read(client.settings.initial);
    connection.onInitialized(() => {
      if (!client.settings.registers) return;
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(() => {});
    });
    connection.onDidChangeConfiguration(async ({ settings }) => {
      const change = ++this.changes;
      await queue.drained();
      // The last of many speaks for all.
      if (change === this.changes) this.renew(settings);
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

  private renew(settings: unknown): void {
    this.pulled.clear();
    this.said.clear();
    if (!this.client.settings.pulled) this.sent = this.read(isObject(settings) ? settings[SECTION] : undefined);
    this.changed.fire();
  }

  private async pull(uri: string): Promise<Settings> {
    try {
      return this.read(await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      this.warn(message(TEXTS.settingsUnavailable, { uri: whole(uri), error: String(error) }));
      return {};
    }
  }

  /** Keeps what is valid. Settings unknown to the server are the client's own. */
  private read(value: unknown): Settings {
    const { settings, faults } = readSettings(value ?? {});
    for (const { kind, path, message: fault } of faults) {
      const key = path === '' ? SECTION : `${SECTION}.${path}`;
      if (kind === 'invalid') this.warn(message(TEXTS.settingIgnored, { key, fault }));
    }
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
