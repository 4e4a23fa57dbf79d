import { InputError } from '@backstage/errors';
import {
  ownershipApi,
  partiesOfPath,
  PartyState,
  supportGaps,
  SupportPath,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Call, FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetSource } from './assetSource';
import { askForTouched } from './changeMatrix';
import { onPaper } from './evaluate';
import { askForParties } from './knownParties';
import { partyShown } from './matrixView';
import { supportRecord } from './recordKeys';
import { Edit, refuseMissing } from './saveMatrix';
import { currentScheme } from './schemeStore';
import { settle } from './settle';
import { readSituations } from './situations';
import { readPaths, writePath } from './supportStore';

/** The support path of an asset, with its gaps. */
export async function supportView(
  env: FeatureEnv,
  source: AssetSource,
  { credentials, sight }: Pick<Call, 'credentials' | 'sight'>,
): Promise<SupportView> {
  const { entityRef, needsVendor } = source;
  // First the revision: what is saved in between is a conflict then, not lost.
  const record = supportRecord(entityRef);
  const revision = await env.records.revisionOf(env.db, record);
  const published = await currentScheme(env.db);
  const [situation] = await readSituations(env.db, [source], published);
  const { path } = onPaper(situation);
  const refs = partiesOfPath(path);
  const known = await askForParties(env, refs);
  const stateOf = (ref: string): PartyState => known.get(ref)?.state ?? 'found';
  return {
    ...revision,
    entityRef,
    state: stateOfPath(situation.savedPath, source.support),
    path,
    parties: refs.map(partyShown(known, await sight.visibleRefs(refs))),
    escalationMinutes: published.scheme.escalationMinutes,
    needsVendor,
    gaps: supportGaps(path, { needsVendor, stateOf }),
    access: await env.accessTo(ownershipApi.saveSupport, {
      credentials,
      entityRef,
    }),
    asOf: env.now().toISOString(),
    source: 'ownership',
  };
}

function stateOfPath(
  saved: SupportPath | undefined,
  declared: SupportPath | undefined,
): SupportView['state'] {
  if (saved) return 'own';
  return declared ? 'declared' : 'none';
}

/** Saves the support path of an asset or system. */
export async function saveSupport(
  env: FeatureEnv,
  source: AssetSource,
  edit: Edit & { path: SupportPath },
): Promise<void> {
  const { path, ifMatch, actor } = edit;
  const { entityRef } = source;
  const parties = partiesOfPath(path);
  const { known, before } = await askForTouched(env, [source], parties);
  const there = partiesOfPath(before[0].paper.path);
  refuseMissing(
    parties.filter(party => !there.includes(party)),
    known,
  );
  const record = supportRecord(entityRef);
  await env.db.transaction(async tx => {
    await env.records.lock(tx, record);
    const saved = (await readPaths(tx, [entityRef])).get(entityRef);
    const { revision } = await env.records.change(tx, {
      record,
      ifMatch,
      actor,
      before: saved,
      after: path,
    });
    if (revision === ifMatch) return;
    await writePath(tx, entityRef, path);
    await settle(tx, env, { sources: [source], reality: { known } });
  });
}

/** Refuses a party in another spelling than the catalog has. */
export function refuseSpelling(path: SupportPath): void {
  const wrong = partiesOfPath(path).find(
    ref => ref !== ref.toLocaleLowerCase('en-US'),
  );
  if (wrong) {
    throw new InputError(
      `'${wrong}' must be in lower case: write ${wrong.toLocaleLowerCase(
        'en-US',
      )}`,
    );
  }
}
