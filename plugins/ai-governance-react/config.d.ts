export interface Config {
  aiGovernance?: {
    /**
     * The group that administers AI governance; screens name it as the one that
     * grants permissions.
     *
     * @deepVisibility frontend
     */
    governanceTeam?: string | string[];
  };
}
