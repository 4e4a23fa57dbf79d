export interface Config {
  /** AI Governance: which parts of it have screens. */
  aiGovernance?: {
    inventory?: {
      /**
       * Whether the feature is there. Default: true.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    usage?: {
      /**
       * Whether the feature is there. Default: true.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    imports?: {
      /**
       * Whether the feature is there. Default: true.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    ownership?: {
      /**
       * Whether the feature is there. Default: true.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    activity?: {
      /**
       * Whether the feature is there. Default: true.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    facts?: {
      /**
       * Whether the feature is there. Default: true.
       * @visibility frontend
       */
      enabled?: boolean;
    };
    governance?: {
      /**
       * Whether the feature is there: who governs. Default: true.
       * @visibility frontend
       */
      enabled?: boolean;
    };
  };
}
