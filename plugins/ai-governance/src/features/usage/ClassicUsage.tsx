import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';
import { AiUsageCard } from './AiUsageCard';
import { AiUsageContent } from './AiUsageContent';

/** The AI card with the query cache that a classic app does not put around. */
export function ClassicUsageCard() {
  return (
    <QueryProvider>
      <AiUsageCard />
    </QueryProvider>
  );
}

/** The AI tab with the query cache that a classic app does not put around. */
export function ClassicUsageContent() {
  return (
    <QueryProvider>
      <AiUsageContent />
    </QueryProvider>
  );
}
