import { mockServices } from '@backstage/backend-test-utils';
import { createSchedule } from './schedule';

const task = {
  id: 'costs-rollup',
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
  run: async () => {},
};

async function scheduled(given: { configKey?: string }, config: object = {}) {
  const scheduler = mockServices.scheduler.mock();
  const schedule = createSchedule({
    scheduler,
    config: mockServices.rootConfig({ data: { aiGovernance: config } }),
  });
  await schedule({ ...task, ...given });
  return scheduler.scheduleTask.mock.calls[0][0];
}

const everyDay = {
  costs: {
    schedule: { frequency: { days: 1 }, timeout: { minutes: 9 } },
  },
};

describe('createSchedule', () => {
  it('runs a task as it asks, on one replica at a time', async () => {
    expect(await scheduled({ configKey: 'costs' })).toEqual({
      ...task.schedule,
      scope: 'global',
      id: 'costs-rollup',
      fn: task.run,
    });
  });

  it('runs it as the configuration says', async () => {
    expect(await scheduled({ configKey: 'costs' }, everyDay)).toMatchObject({
      frequency: { days: 1 },
      timeout: { minutes: 9 },
      scope: 'global',
      id: 'costs-rollup',
    });
  });

  it('asks no configuration for a task that names none', async () => {
    expect(await scheduled({}, everyDay)).toMatchObject(task.schedule);
  });

  it('refuses a schedule without a timeout', async () => {
    const schedule = { frequency: { days: 1 } };
    await expect(
      scheduled({ configKey: 'costs' }, { costs: { schedule } }),
    ).rejects.toThrow('timeout');
  });

  it('is one replica at a time even when the configuration says otherwise', async () => {
    const schedule = { ...everyDay.costs.schedule, scope: 'local' };
    expect(
      await scheduled({ configKey: 'costs' }, { costs: { schedule } }),
    ).toMatchObject({ scope: 'global' });
  });
});
