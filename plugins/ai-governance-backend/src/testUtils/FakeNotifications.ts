import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';

type Payload = NotificationSendOptions['payload'];

/** Backstage's notifications: what has the same scope replaces. */
export class FakeNotifications implements NotificationService {
  readonly #inbox = new Map<string, { to: string; payload: Payload }>();
  /** How often something was sent, replaced or not. */
  sends = 0;
  /** Called before a notification arrives, and after; may throw. */
  before: () => void | Promise<void> = () => {};
  after: () => void = () => {};

  async send({ recipients, payload }: NotificationSendOptions): Promise<void> {
    await this.before();
    const to = 'entityRef' in recipients ? `${recipients.entityRef}` : '*';
    this.sends += 1;
    this.#inbox.set(`${to} ${payload.scope}`, { to, payload });
    this.after();
  }

  get inbox(): Array<{ to: string; payload: Payload }> {
    return [...this.#inbox.values()];
  }

  /** Who was told what, in an order of its own. */
  get told(): string[] {
    return this.inbox
      .map(({ to, payload }) => `${to}: ${payload.title}`)
      .sort((a, b) => (a < b ? -1 : 1));
  }
}
