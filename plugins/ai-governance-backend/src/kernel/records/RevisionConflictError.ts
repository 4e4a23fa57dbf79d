import { ConflictError } from '@backstage/errors';
import { Revision } from '@aigov/backstage-plugin-ai-governance-common';

/**
 * Somebody was faster. Answered as 409; its properties come with the error in
 * the body, so that a screen can show who changed the record.
 */
export class RevisionConflictError extends ConflictError {
  readonly revision: number;
  readonly changedBy?: string;
  readonly changedAt?: string;

  constructor(recordId: string, ifMatch: number, now: Revision) {
    super(messageOf(recordId, ifMatch, now));
    this.revision = now.revision;
    this.changedBy = now.changedBy;
    this.changedAt = now.changedAt;
  }
}

function messageOf(recordId: string, ifMatch: number, now: Revision): string {
  const yours = `your change was made on revision ${ifMatch}`;
  return now.revision === 0
    ? `Nothing was saved yet of '${recordId}', but ${yours}: read it again and save with revision 0`
    : `'${recordId}' has revision ${now.revision} now, saved by ${now.changedBy} at ${now.changedAt}, but ${yours}: read it again and make your change there`;
}
