export * from './prefillDecode'
export * from './ringAttention'
